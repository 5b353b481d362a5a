import { known, unknown, type Value } from '@seaworthy/core';
import type { HostEnvironment } from './reading.ts';

/** The variables that a reference can reach while a file is read. */
export class Scope {
  readonly #file = new Map<string, Value>();
  readonly #host: HostEnvironment;
  readonly #first: 'host' | 'file';

  /** @param first who wins when both the host and the file set a name */
  constructor(host: HostEnvironment, first: 'host' | 'file') {
    this.#host = host;
    this.#first = first;
  }

  set(name: string, value: Value): void {
    this.#file.set(name, value);
  }

  /** Undefined when the variable is known to be unset. */
  get(name: string): Value | undefined {
    const inFile = this.#file.get(name);
    if (!this.#host) return inFile ?? unknown;
    const text = Object.hasOwn(this.#host, name) ? this.#host[name] : undefined;
    const inHost = text === undefined ? undefined : known(text);
    return this.#first === 'host' ? (inHost ?? inFile) : (inFile ?? inHost);
  }
}

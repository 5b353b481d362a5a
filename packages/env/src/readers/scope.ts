import { known, unknown, type Value } from '@seaworthy/core';
import type { HostEnvironment } from './reading.ts';

/** The variables that a reference can reach while a file is read. */
export class Scope {
  /** What was set since {@link get} last asked: most files have no references, and so need no map. */
  #names: string[] = [];
  #values: Value[] = [];
  readonly #file = new Map<string, Value>();
  readonly #host: HostEnvironment;
  readonly #first: 'host' | 'file';

  /** @param first who wins when both the host and the file set a name */
  constructor(host: HostEnvironment, first: 'host' | 'file') {
    this.#host = host;
    this.#first = first;
  }

  set(name: string, value: Value): void {
    this.#names.push(name);
    this.#values.push(value);
  }

  /** Undefined when the variable is known to be unset. */
  get(name: string): Value | undefined {
    this.#read();
    const inFile = this.#file.get(name);
    if (!this.#host) return inFile ?? unknown;
    const text = Object.hasOwn(this.#host, name) ? this.#host[name] : undefined;
    const inHost = text === undefined ? undefined : known(text);
    return this.#first === 'host' ? (inHost ?? inFile) : (inFile ?? inHost);
  }

  #read(): void {
    if (this.#names.length === 0) return;
    for (const [index, name] of this.#names.entries()) this.#file.set(name, this.#values[index]!);
    this.#names = [];
    this.#values = [];
  }
}

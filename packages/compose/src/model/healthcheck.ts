import { parseArgv, parseShell, type Script } from '@seaworthy/shell';
import { textOf, type Range } from '@seaworthy/core';
import { shellScript } from './commands.ts';
import { booleanOf, fieldOf, type Field, type FileContext } from './fields.ts';
import type { Resolved, Setting } from './resolution.ts';
import type { Content } from './yaml-values.ts';

/**
 * How a test is written: a text or `CMD-SHELL` for a shell, `CMD` for a program with its arguments, `NONE` for no check;
 * `invalid` is a list that begins with something else, which Compose refuses.
 */
export type HealthTestKind = 'CMD' | 'CMD-SHELL' | 'NONE' | 'invalid';

/** `healthcheck.test`. */
export interface HealthTest {
  /** The value of `test`. */
  readonly node: Content;
  readonly form: 'list' | 'string';
  readonly kind: HealthTestKind;
  /** The words of the list, `CMD` included; the whole text of the string form. */
  readonly items: readonly Field[];
  /** What is run; empty for `NONE` and `invalid`. */
  readonly script: Script;
}

/** The `healthcheck` of a service. */
export interface Healthcheck {
  readonly setting: Setting;
  readonly test: HealthTest | undefined;
  /** `disable: true` or `test: NONE`, with the place that says so. */
  readonly disabledAt: Range | undefined;
  readonly interval: Field | undefined;
  readonly timeout: Field | undefined;
  readonly retries: Field | undefined;
  readonly startPeriod: Field | undefined;
  readonly startInterval: Field | undefined;
}

/** What `healthcheck` says; undefined without the key, or when it is null. */
export function healthcheckOf(setting: Setting | undefined, file: FileContext): Healthcheck | undefined {
  const value = setting?.value;
  if (!setting || value?.node.type !== 'Mapping') return undefined;
  const field = (name: string): Field | undefined => fieldOf(value.get(name)?.value, file);
  const test = testOf(value.get('test')?.value, file);
  const disable = value.get('disable');
  const isDisabled = booleanOf(field('disable')) === true;
  return {
    setting,
    test,
    disabledAt: isDisabled ? disable?.entry.range : test?.kind === 'NONE' ? test.node.range : undefined,
    interval: field('interval'),
    timeout: field('timeout'),
    retries: field('retries'),
    startPeriod: field('start_period'),
    startInterval: field('start_interval'),
  };
}

const NOTHING: Script = { commands: [], pipelines: [], problems: [] };

function testOf(value: Resolved | undefined, file: FileContext): HealthTest | undefined {
  if (!value) return undefined;
  const { node } = value;
  if (node.type === 'Scalar') {
    const field = fieldOf(node, file)!;
    const read = () => shellScript(file.interpolate(node));
    return new LazyTest({ node, form: 'string', kind: 'CMD-SHELL', items: [field] }, read);
  }
  if (node.type !== 'Sequence') return undefined;
  const items = value.items.flatMap((item) => fieldOf(item, file) ?? []);
  const kind = kindOf(items[0]);
  return new LazyTest({ node, form: 'list', kind, items }, () => scriptOf(kind, items.slice(1), file));
}

function kindOf(first: Field | undefined): HealthTestKind {
  const text = first && textOf(first.value);
  return text === 'CMD' || text === 'CMD-SHELL' || text === 'NONE' ? text : 'invalid';
}

function scriptOf(kind: HealthTestKind, items: readonly Field[], file: FileContext): Script {
  if (kind === 'CMD') return parseArgv(items.map(({ text, range }) => ({ value: text, range })));
  if (kind !== 'CMD-SHELL') return NOTHING;
  const [only, ...more] = items;
  if (only && more.length === 0) return shellScript(file.interpolate(only.node));
  return only ? parseShell(only.text, { toSource: () => only.range[0] }) : NOTHING;
}

/** Most checks are only counted; the script is read for those that look inside. */
class LazyTest implements HealthTest {
  readonly node: Content;
  readonly form: 'list' | 'string';
  readonly kind: HealthTestKind;
  readonly items: readonly Field[];
  readonly #read: () => Script;
  #script: Script | undefined;

  constructor({ node, form, kind, items }: Omit<HealthTest, 'script'>, read: () => Script) {
    this.node = node;
    this.form = form;
    this.kind = kind;
    this.items = items;
    this.#read = read;
  }

  get script(): Script {
    this.#script ??= this.#read();
    return this.#script;
  }
}

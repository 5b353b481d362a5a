import {
  lastIndexWhere,
  SourceCode,
  unknown,
  type Range,
  type Ranged,
  type SourceLocation,
  type Stage,
  type Value,
} from '@seaworthy/core';
import {
  connectionUrl,
  isSecretName,
  judgeVariable,
  mask,
  type ConnectionUrl,
  type VariableRole,
  type VariableSetting,
} from '@seaworthy/knowledge';
import { visitorKeys, type Comment, type Entry, type File } from './ast.ts';
import { applicableReaders } from './model/applicable-readers.ts';
import { lineFaultsOf, type LineFault } from './model/line-faults.ts';
import { setsProductionMode } from './model/production-mode.ts';
import { judgeSettings, type Setting } from './model/settings.ts';
import { plainValue, resolveValues } from './model/values.ts';
import { variablesOf, type EnvVariable } from './model/variables.ts';
import { parse } from './parser.ts';
import { referencesIn, type Reference } from './readers/references.ts';
import type { ReaderId } from './readers/reading.ts';

const LONGEST_SHOWN = 40;

/** Options of the env language, under `languageOptions` in every host. */
export interface EnvLanguageOptions {
  /** What reads the file; by default what {@link applicableReaders} infers. */
  readers?: readonly ReaderId[];
}

/**
 * A parsed env file with the model that rules read. Everything is computed once, when first asked for.
 *
 * A rule about settings names what they decide and which faults it reports: see `reportSettings` of
 * `model/settings.ts`, over `code.settingsOf(['debug'])`. One that looks for a fault wherever it may be goes over
 * all settings, and reports the part of the value that the fault names:
 *
 *     for (const { entry, faults } of code.settings) {
 *       for (const { kind, range } of faults) {
 *         if (kind === 'sqliteDatabase') context.report({ node: code.placeIn(entry, range), … });
 *       }
 *     }
 *
 * A rule about secrets takes them from `secretsOf` of `model/secrets.ts`.
 *
 * A rule about one name asks `code.get('PORT')`; its value with references replaced is `code.resolve(entry)`,
 * which is unknown when another file decides. Fixes are made with the functions of `model/edits.ts`. Which readers
 * of the file matter is in `code.readersOf(filename)`; where they differ, `compareReaders` of `model/disagreements.ts`
 * tells.
 */
export class EnvSourceCode extends SourceCode<File> {
  readonly options: EnvLanguageOptions;
  /** Whether the file begins with a byte order mark, which `text` does not hold. */
  readonly hasBom: boolean;
  #entries: readonly Entry[] | undefined;
  #effective: readonly Entry[] | undefined;
  #variables: ReadonlyMap<string, EnvVariable> | undefined;
  #values: ReadonlyMap<Entry, Value> | undefined;
  #settings: readonly Setting[] | undefined;
  readonly #urls = new Map<Entry, ConnectionUrl | undefined>();
  #lineFaults: ReadonlyMap<Entry, LineFault> | undefined;
  #setsProductionMode: boolean | undefined;
  readonly #secrets = new Map<Entry, boolean>();
  readonly #secretNames = new Map<string, boolean>();
  readonly #readers = new Map<string, readonly ReaderId[]>();

  constructor(text: string, options: EnvLanguageOptions = {}, hasBom = false) {
    super(text, parse(text), visitorKeys);
    this.options = options;
    this.hasBom = hasBom;
  }

  get comments(): readonly Comment[] {
    return this.ast.comments;
  }

  /** From the line index that is there, so that nodes need not make one for themselves. */
  override getLoc({ range }: Ranged): SourceLocation {
    return this.lineIndex.location(range);
  }

  /** A directive above an entry covers all of its lines. */
  override nextStatement(offset: number): Range | undefined {
    const { body } = this.ast;
    const next = body[lastIndexWhere(body.length, (index) => body[index]!.range[0] < offset) + 1];
    return next && [next.range[0], next.range[1] + 1];
  }

  /** Every assignment, in source order. */
  get entries(): readonly Entry[] {
    this.#entries ??= this.ast.body.filter((statement): statement is Entry => statement.type === 'Entry');
    return this.#entries;
  }

  /** The variables that the file sets, by name. */
  get variables(): ReadonlyMap<string, EnvVariable> {
    this.#variables ??= variablesOf(this.entries);
    return this.#variables;
  }

  /** The variable `name`, when the file sets it. */
  get(name: string): EnvVariable | undefined {
    return this.variables.get(name);
  }

  /** The assignments that count, in source order: of each name the last one. */
  get effectiveEntries(): readonly Entry[] {
    const { entries, variables } = this;
    const isEachCounted = variables.size === entries.length;
    this.#effective ??= isEachCounted ? entries : entries.filter((entry) => this.get(entry.key.value)?.entry === entry);
    return this.#effective;
  }

  /** What is malformed in an entry: rules about values pass over it. */
  lineFault(entry: Entry): LineFault | undefined {
    this.#lineFaults ??= lineFaultsOf(this.entries, this.text);
    return this.#lineFaults.get(entry);
  }

  /**
   * The value of an entry: without quotes, with references to variables that stand above it replaced; the
   * text of `${NAME:-text}` as a default; unknown when a variable that the file does not set decides.
   */
  resolve(entry: Entry): Value {
    const plain = plainValue(entry);
    if (plain) return plain;
    this.#values ??= resolveValues(this.entries);
    return this.#values.get(entry) ?? unknown;
  }

  /** The value as the URL of a server; undefined for every other value. */
  url(entry: Entry): ConnectionUrl | undefined {
    const { text } = entry.value;
    if (!text.includes('://')) return undefined;
    if (!this.#urls.has(entry)) this.#urls.set(entry, connectionUrl(text));
    return this.#urls.get(entry);
  }

  /**
   * An entry as `judgeVariable` takes it: the value as written, without quotes, with its references. Ranges
   * of verdicts become places with {@link placeIn}.
   */
  setting(entry: Entry, stage: Stage): VariableSetting {
    const { key, value } = entry;
    return { name: key.value, value: { kind: 'known', text: value.text }, setIn: 'env-file', stage };
  }

  /** The variables of which knowledge knows what they decide, with what is wrong with their values. */
  get settings(): readonly Setting[] {
    this.#settings ??= judgeSettings(this);
    return this.#settings;
  }

  /**
   * The variables that decide what one of `roles` stands for, with what is wrong with their values, in source
   * order. Most rules take them through `reportSettings`.
   */
  settingsOf(roles: readonly VariableRole[]): readonly Setting[] {
    return this.settings.filter(({ facts }) => roles.includes(facts.role));
  }

  /** A part of the value of an entry, in offsets of `entry.value.text`, as a place in the file. */
  placeIn({ value }: Entry, [start, end]: Range): Ranged {
    return { range: [value.inner[0] + start, value.inner[0] + end] };
  }

  /** `$NAME` and `${NAME…}` in the value as written, also in single quotes; ranges are those of the file. */
  referencesIn({ value }: Entry): Reference[] {
    const [offset] = value.inner;
    const move = ([start, end]: Range): Range => [start + offset, end + offset];
    return referencesIn(value.text).map((reference) => ({
      ...reference,
      range: move(reference.range),
      operand: move(reference.operand),
    }));
  }

  /** Whether the name says that the value is secret, or the value is a token or a URL with a password. */
  isSecret(entry: Entry): boolean {
    let isSecret = this.#secrets.get(entry);
    if (isSecret === undefined) {
      isSecret = this.#hasSecretName(entry.key.value) || this.#hasSecretValue(entry);
      this.#secrets.set(entry, isSecret);
    }
    return isSecret;
  }

  #hasSecretName(name: string): boolean {
    let isSecret = this.#secretNames.get(name);
    if (isSecret === undefined) {
      isSecret = isSecretName(name);
      this.#secretNames.set(name, isSecret);
    }
    return isSecret;
  }

  #hasSecretValue(entry: Entry): boolean {
    return judgeVariable(this.setting(entry, 'production')).some(({ kind }) => kind === 'secret');
  }

  /** `text` as a message about the entry may show it: masked when the entry is secret, and not too long. */
  shown(entry: Entry, text: string): string {
    if (this.isSecret(entry)) return mask(text);
    const line = text.replaceAll(/\s+/gu, ' ');
    return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line;
  }

  /** Whether the file itself sets `NODE_ENV`, `FLASK_ENV`, `APP_ENV` or `ENVIRONMENT` to production. */
  get setsProductionMode(): boolean {
    this.#setsProductionMode ??= setsProductionMode(this);
    return this.#setsProductionMode;
  }

  /** The readers whose reading of the file matters. */
  readersOf(filename: string): readonly ReaderId[] {
    let ids = this.#readers.get(filename);
    if (!ids) {
      ids = applicableReaders(this, filename);
      this.#readers.set(filename, ids);
    }
    return ids;
  }
}

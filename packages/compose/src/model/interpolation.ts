import { known, lastIndexWhere, unknown, type Range, type Value } from '@seaworthy/core';
import type { Scalar } from '../ast.ts';
import { placeIn, type PlaceOf } from './scalar-text.ts';
import { parseTemplate, type TemplateOperator, type TemplatePart } from './template.ts';

/** A variable in a value, with its place in the file. */
export interface InterpolatedVariable {
  readonly name: string;
  readonly operator: TemplateOperator | undefined;
  /** What follows the operator, as written: the default, the alternative or the message. Empty without an operator. */
  readonly argument: string;
  /** From `$` to the closing brace. */
  readonly range: Range;
  readonly nameRange: Range;
  readonly argumentRange: Range;
  /** Those in the argument. */
  readonly nested: readonly InterpolatedVariable[];
}

/** A piece of the text that Compose hands on: literal text, a default, or a variable that only the user can fill. */
interface Segment {
  /** In the text. */
  start: number;
  end: number;
  /** In the scalar's value. */
  from: number;
  /** Each character has a place of its own; otherwise the segment has one as a whole, until `to`. */
  to: number;
  exact: boolean;
  kind: Value['kind'];
}

const NO_TEMPLATE: readonly TemplatePart[] = [];

/**
 * A text of the file as Compose sees it once variables are filled in: with the defaults that are written beside them,
 * and with `${NAME}` for what only the user knows.
 */
export class Interpolated {
  /** `$$` is `$`, defaults are filled in, and undecided variables stand as `${NAME}`. */
  readonly text: string;
  readonly #template: readonly TemplatePart[];
  /** Of a text without variables, made when somebody asks for a part of it. */
  #parts: readonly Segment[] | undefined;
  #value: Value | undefined;
  readonly #source: string;
  readonly #findPlace: () => PlaceOf;
  #placeOf: PlaceOf | undefined;

  /**
   * @param source the text as YAML has it
   * @param findPlace where it stands in the file; most texts are never asked for it
   */
  constructor(source: string, findPlace: () => PlaceOf) {
    this.#source = source;
    this.#findPlace = findPlace;
    if (!source.includes('$')) {
      this.#template = NO_TEMPLATE;
      this.text = source;
      return;
    }
    this.#template = parseTemplate(source);
    const segments: Segment[] = [];
    this.text = addSegments(this.#template, 'known', segments, '');
    this.#parts = segments;
  }

  /** Unknown as soon as one variable is undecided. */
  get value(): Value {
    return (this.#value ??= this.#template === NO_TEMPLATE ? known(this.text) : this.#valueOf(this.#segments));
  }

  get #segments(): readonly Segment[] {
    this.#parts ??= plainSegments(this.#source);
    return this.#parts;
  }

  #place(start: number, end: number): Range {
    this.#placeOf ??= this.#findPlace();
    return this.#placeOf(start, end);
  }

  /**
   * The value for those who can judge a part of it: known or a default although variables in it are undecided, such as
   * `postgres://app:hunter2@${HOST}/app`. Unknown only when nothing else stands there.
   */
  get judged(): Value {
    if (this.value.kind === 'known') return this.value;
    const decided = this.#segments.filter(({ kind }) => kind !== 'unknown');
    if (decided.length === 0 && this.#segments.length > 0) return unknown;
    return { kind: decided.some(({ kind }) => kind === 'default') ? 'default' : 'known', text: this.text };
  }

  /** Nothing in it is interpolated or escaped: there is no `$`. */
  get isLiteral(): boolean {
    return !this.#source.includes('$');
  }

  /** Every variable, those in the arguments of others not included. */
  get variables(): readonly InterpolatedVariable[] {
    return variablesOf(this.#template, this.#source, (start, end) => this.#place(start, end));
  }

  /** Each `$` that Compose refuses: `${` without `}`, `${1}`, a `$` before something that is no name. */
  get faults(): readonly Range[] {
    return faultsOf(this.#template).map(({ start, end }) => this.#place(start, end));
  }

  /** The value of the interval `[start, end)` of the text. */
  slice(start: number, end: number): Value {
    if (start === 0 && end === this.text.length) return this.value;
    if (this.#template === NO_TEMPLATE) return known(this.text.slice(start, end));
    return this.#valueOf(this.#segmentsIn(start, end), start, end);
  }

  /** Where the interval `[start, end)` of the text stands in the file. */
  range(start = 0, end = this.text.length): Range {
    if (start >= end) {
      const at = this.#boundary(start);
      return this.#place(at, at);
    }
    return [this.#placeOfCharacter(start)[0], this.#placeOfCharacter(end - 1)[1]];
  }

  /** Where a character of the text stands in the file. */
  offset(index: number): number {
    return index < this.text.length ? this.#placeOfCharacter(index)[0] : this.range(index, index)[0];
  }

  #valueOf(segments: readonly Segment[], start = 0, end = this.text.length): Value {
    if (segments.some(({ kind }) => kind === 'unknown')) return unknown;
    const isDefault = segments.some(({ kind }) => kind === 'default');
    return { kind: isDefault ? 'default' : 'known', text: this.text.slice(start, end) };
  }

  #placeOfCharacter(index: number): Range {
    const segment = this.#segmentAt(index);
    if (!segment) return this.#place(0, this.#source.length);
    if (!segment.exact) return this.#place(segment.from, segment.to);
    const at = segment.from + index - segment.start;
    return this.#place(at, at + 1);
  }

  #boundary(index: number): number {
    const segment = this.#segmentAt(index);
    if (!segment) return this.#source.length;
    return segment.exact ? segment.from + index - segment.start : segment.from;
  }

  #segmentsIn(start: number, end: number): Segment[] {
    const found: Segment[] = [];
    for (let i = Math.max(0, this.#lastAt(start)); i < this.#segments.length; i++) {
      const segment = this.#segments[i]!;
      if (segment.start >= end) break;
      if (segment.end > start) found.push(segment);
    }
    return found;
  }

  #lastAt(index: number): number {
    return lastIndexWhere(this.#segments.length, (each) => this.#segments[each]!.start <= index);
  }

  #segmentAt(index: number): Segment | undefined {
    const last = this.#lastAt(index);
    const segment = this.#segments[last];
    return segment && index < segment.end ? segment : undefined;
  }
}

/** The text of a scalar as Compose sees it. `from` leaves out what comes before, such as `NAME=`. */
export function interpolate(scalar: Scalar, text: string, from = 0): Interpolated {
  if (from === 0) return new Interpolated(scalar.value, () => placeIn(scalar, text));
  return new Interpolated(scalar.value.slice(from), () => {
    const place = placeIn(scalar, text);
    return (start, end) => place(from + start, from + end);
  });
}

function plainSegments({ length }: string): Segment[] {
  return length === 0 ? [] : [{ start: 0, end: length, from: 0, to: length, exact: true, kind: 'known' }];
}

/** Adds what the parts become to `segments`; returns the text so far. */
function addSegments(
  parts: readonly TemplatePart[],
  kind: 'known' | 'default',
  segments: Segment[],
  before: string,
): string {
  let text = before;
  const add = (piece: string, part: TemplatePart, as: Value['kind']): void => {
    const exact = piece.length === part.end - part.start && as !== 'unknown';
    const place = { from: part.start, to: part.end, exact };
    if (piece !== '') segments.push({ start: text.length, end: text.length + piece.length, ...place, kind: as });
    text += piece;
  };
  for (const part of parts) {
    if (part.kind === 'text') add(part.text, part, kind);
    else if (part.kind === 'fault') add('${}', part, 'unknown');
    else if (part.operator === ':-' || part.operator === '-') {
      const length = text.length;
      text = addSegments(part.argument, 'default', segments, text);
      // An empty default makes the whole a default too.
      if (text.length === length) {
        const place = { from: part.start, to: part.end, exact: false };
        segments.push({ start: length, end: length, ...place, kind: 'default' });
      }
    } else add(`\${${part.name}}`, part, 'unknown');
  }
  return text;
}

function variablesOf(parts: readonly TemplatePart[], source: string, place: PlaceOf): InterpolatedVariable[] {
  const variables: InterpolatedVariable[] = [];
  for (const part of parts) {
    if (part.kind !== 'variable') continue;
    const { name, nameStart, operator, start, end } = part;
    const argumentStart = nameStart + name.length + (operator?.length ?? 0);
    const argumentEnd = operator ? end - 1 : argumentStart;
    variables.push({
      name,
      operator,
      argument: source.slice(argumentStart, argumentEnd),
      range: place(start, end),
      nameRange: place(nameStart, nameStart + name.length),
      argumentRange: place(argumentStart, argumentEnd),
      nested: variablesOf(part.argument, source, place),
    });
  }
  return variables;
}

function faultsOf(parts: readonly TemplatePart[]): TemplatePart[] {
  return parts.flatMap((part) => {
    if (part.kind === 'fault') return [part];
    return part.kind === 'variable' ? faultsOf(part.argument) : [];
  });
}

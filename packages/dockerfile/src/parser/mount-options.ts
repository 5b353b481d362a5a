import type { FlagOption } from '../ast.ts';
import { type MappedText, MappedTextBuilder } from './mapped-text.ts';
import type { Report } from './problems.ts';
import { unlocated } from './unlocated.ts';
import { expandedWord, type Span } from './words.ts';

/**
 * Reads the value of `--mount`: one record of comma-separated values (RFC 4180), each of them `key=value` or
 * `key`.
 */
export function readMountOptions(
  source: MappedText,
  { start, end }: Span,
  escape: string,
  report: Report,
): FlagOption[] {
  const options: FlagOption[] = [];
  for (let at = start; at < end || (at === end && source.text[at - 1] === ',');) {
    const field = readField(source, at, end);
    if (!field) {
      const fieldEnd = nextComma(source.text, at, end);
      report('malformedFlag', source.range(at, fieldEnd), `--mount=${source.text.slice(at, fieldEnd)}`);
      return options;
    }
    options.push(
      readOption(source, { start: at, end: field.end }, field.unquoted, field.span, escape, report),
    );
    at = field.end + 1;
  }
  return options;
}

interface Field {
  /** Offset of the comma after the field. */
  end: number;
  unquoted: MappedText;
  /** The field in `unquoted`. */
  span: Span;
}

/** Undefined when a quote stands where none may. */
function readField(source: MappedText, start: number, end: number): Field | undefined {
  const { text } = source;
  if (text[start] !== '"' || start === end) {
    const fieldEnd = nextComma(text, start, end);
    const span = { start, end: fieldEnd };
    return text.slice(start, fieldEnd).includes('"') ? undefined : { end: fieldEnd, unquoted: source, span };
  }
  const builder = new MappedTextBuilder();
  let copied = start + 1;
  for (let at = start + 1; at < end; at++) {
    if (text[at] !== '"') continue;
    source.copyTo(builder, copied, at);
    const next = at + 1;
    if (next === end || text[next] === ',') {
      const unquoted = builder.build(source.sourceStart(start));
      return { end: next, unquoted, span: { start: 0, end: unquoted.text.length } };
    }
    if (text[next] !== '"') return undefined;
    copied = next;
    at = next;
  }
  return undefined;
}

function readOption(
  source: MappedText,
  whole: Span,
  unquoted: MappedText,
  { start, end }: Span,
  escape: string,
  report: Report,
): FlagOption {
  const field = unquoted.text.slice(start, end);
  const equals = field.indexOf('=');
  const key = field.slice(0, equals < 0 ? undefined : equals).toLowerCase();
  const option: FlagOption = {
    type: 'FlagOption',
    range: source.range(whole.start, whole.end),
    loc: unlocated,
    key,
  };
  if (equals < 0) return option;
  const valueSpan = { start: start + equals + 1, end };
  option.value = expandedWord(unquoted, valueSpan, escape, report);
  // "'from' doesn't support variable expansion, define alias stage instead"
  if (key === 'from' && /\$[^]/.test(option.value.raw))
    report('malformedFlag', option.value.range, `--mount=${field}`);
  return option;
}

function nextComma(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] !== ',') at++;
  return at;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';
import { packageCommand } from './package-managers.ts';
import { parseShell } from './parse-shell.ts';
import type { Script, ShellWord, SimpleCommand } from './script.ts';
import { subcommand } from './subcommands.ts';

const token = fc.constantFrom(
  ...['a', 'curl', 'sudo', 'sh', '-c', 'bash', 'eval', 'env', 'xargs', 'export', 'A=b', 'apt-get'],
  ...['install', 'x=('],
  ...['if', 'then', 'else', 'fi', 'for', 'i', 'in', 'do', 'done', 'while', 'case', 'esac', '{'],
  ...['}', 'f()', 'time', '!'],
  ...[' ', ' ', ' ', '\n', ';', '&&', '||', '|', '&', ';;', '(', ')', '[[', ']]', '((', '))'],
  ...["'", '"', '`', '\\', '$', '$(', '${', '}', '$((', '<(', '>', '2>&1', '<<E', '<<-E', "<<'E'"],
  ...['\nE\n', '<<<'],
  ...['-x', '--y=z', '--', '*', '{a,b}', '#', '\r\n', '\\\n', '\\`', '$x', '"$x"'],
  ...['~', '=', '\u{1f6a2}', '\t', '\0'],
);
const soup = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
const spaced = fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(' '));
const text = fc.oneof(soup, spaced);

function wordsOf(command: SimpleCommand): ShellWord[] {
  const values = command.assignments.flatMap(({ value }) => value ?? []);
  const targets = command.redirects.flatMap(({ target }) => target ?? []);
  return [...command.wrappers, ...values, ...command.words, ...targets];
}

function scripts(script: Script): Script[] {
  const inner = script.commands.flatMap((command) => [
    ...wordsOf(command).flatMap(({ substitutions }) => substitutions),
    ...(command.nested ? [command.nested] : []),
  ]);
  return [script, ...inner];
}

describe('any text', { timeout: 60_000 }, () => {
  it('is read, with ranges inside it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const script = parseShell(source);
        for (const each of scripts(script)) {
          for (const { range } of [...each.commands, ...each.pipelines, ...each.problems]) {
            expect(range[0]).toBeGreaterThanOrEqual(0);
            expect(range[1]).toBeGreaterThanOrEqual(range[0]);
            expect(range[1]).toBeLessThanOrEqual(source.length);
          }
          for (const { message } of each.problems) expect(message).not.toContain('to be read');
        }
        for (const command of allCommands(script)) {
          packageCommand(command);
          subcommand(command);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('has words that are in it as written', () => {
    fc.assert(
      fc.property(
        text.filter((source) => !source.includes('\r') && !(source.includes('`') && source.includes('\\'))),
        (source) => {
          for (const command of parseShell(source).commands) {
            for (const word of wordsOf(command)) {
              expect(source.slice(...word.range)).toBe(word.raw);
              expect(word.range[0]).toBeGreaterThanOrEqual(command.range[0]);
              expect(word.range[1]).toBeLessThanOrEqual(command.range[1]);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('has its commands in order, those of substitutions among them', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { commands, pipelines } = parseShell(source);
        const starts = commands.map(({ range }) => range[0]);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        const known = new Set(commands);
        for (const each of pipelines) for (const command of each.commands) expect(known).toContain(command);
        for (const command of commands) {
          for (const { substitutions } of wordsOf(command)) {
            const inner = substitutions.flatMap((script) => script.commands);
            for (const each of inner) expect(known).toContain(each);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same commands wherever it stands', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (source, shift) => {
        const here = allCommands(parseShell(source));
        const there = allCommands(parseShell(source, { toSource: (offset) => offset + shift }));
        expect(there.map(({ range, name }) => [range[0] - shift, range[1] - shift, name])).toEqual(
          here.map(({ range, name }) => [...range, name]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is found again in the string of sh -c', () => {
    fc.assert(
      fc.property(
        text.filter((source) => !/['\r\0]/.test(source)),
        (source) => {
          const prefix = "sh -c -- '";
          const nested = parseShell(`${prefix}${source}'`).commands[0]!.nested!;
          const direct = parseShell(source, { toSource: (offset) => offset + prefix.length });
          const ranges = ({ commands }: Script): unknown => commands.map(({ range }) => range);
          expect(ranges(nested)).toEqual(ranges(direct));
        },
      ),
      { numRuns: 500 },
    );
  });
});

import { LineIndex } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';

import type { File, Node } from '../ast.ts';
import { parse } from '../parser.ts';
import { nodesOf } from './testing/nodes.ts';

/** The source of each node of a type, in source order. */
function slices(text: string, type: Node['type']): string[] {
  return [...nodesOf(parse(text))]
    .map(({ node }) => node)
    .filter((node) => node.type === type)
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
    .map(({ range }) => text.slice(...range));
}

describe('ranges', () => {
  const rows: [text: string, type: Node['type'], ...slices: string[]][] = [
    ['  RUN a  \nCMD b', 'Run', 'RUN a'],
    ['RUN a \\\n # b\n\n  c \nCMD d', 'Run', 'RUN a \\\n # b\n\n  c'],
    ['RUN a \\\n# b\n', 'Run', 'RUN a'],
    ['RUN cat <<E \nx\nE\nCMD a', 'Run', 'RUN cat <<E \nx\nE'],
    ['RUN <<-E\n\tx\n\tE\n', 'Run', 'RUN <<-E\n\tx\n\tE'],
    ['RUN <<E\nx\n', 'Run', 'RUN <<E\nx\n'],
    ['ONBUILD \\\n COPY <<E /x\ny\nE\nCMD a', 'Onbuild', 'ONBUILD \\\n COPY <<E /x\ny\nE'],
    ['ONBUILD \\\n COPY <<E /x\ny\nE\nCMD a', 'Copy', 'COPY <<E /x\ny\nE'],
    ['R\\\nU\\\nN a', 'Keyword', 'R\\\nU\\\nN'],
    ['\\\n from a', 'Keyword', 'from'],
    ['# a\n  #b \n#', 'Comment', '# a', '#b ', '#'],
    ['#syntax=a \nFROM a', 'ParserDirective', '#syntax=a '],
    ['ENV A=b\\\nc D="e f" G= H=\'\'', 'Word', 'A', 'b\\\nc', 'D', '"e f"', 'G', '', 'H', "''"],
    ['ENV A=b\\\nc D="e f"', 'KeyValue', 'A=b\\\nc', 'D="e f"'],
    ['ENV  A  b  c ', 'KeyValue', 'A  b  c'],
    ['ENV A="a $B c"$D\\$e\'f\'', 'LiteralText', 'A', 'a ', ' c', "\\$e'f"],
    ['ENV A="a $B c"${D}', 'Variable', '$B', '${D}'],
    ['ENV A=$\\\nB${C:-x\\\ny}', 'Variable', '$\\\nB', '${C:-x\\\ny}'],
    ['USER ${A:-b${C/d/e}f}', 'Variable', '${A:-b${C/d/e}f}', '${C/d/e}'],
    ['USER ${A:-b${C/d/e}f}', 'LiteralText', 'b', 'd', 'e', 'f'],
    ['COPY ["a\\"\\u0041$B", "c"]', 'Word', '"a\\"\\u0041$B"', '"c"'],
    ['COPY ["a\\\\\\u0041$B.\\u0041", "c"]', 'LiteralText', 'a\\\\\\u0041', '.\\u0041', 'c'],
    ['COPY ["a\\n$B\\u0041", "c"]', 'Variable', '$B\\u0041'],
    ['CMD ["a", \\\n # b\n "c\\\nd"]', 'ExecElement', '"a"', '"c\\\nd"'],
    ['CMD [ "a" ] ', 'ExecForm', '[ "a" ]'],
    ['CMD  a  b ', 'ShellForm', 'a  b'],
    ['HEALTHCHECK CMD \\\n a', 'ShellForm', 'a'],
    ['RUN <<E\nx\ny\nE\n', 'ShellForm', 'x\ny\n'],
    ['RUN cat <<E >f\nx\nE\n', 'ShellForm', 'cat <<E >f\nx\nE'],
    ['RUN <<  E 3<<-"F g"\nx\nE\n\ty\nF g', 'Heredoc', '<<  E', '3<<-"F g"'],
    ['RUN <<  E 3<<-"F g"\nx\nE\n\ty\nF g', 'HeredocBody', 'x\n', '\ty\n'],
    ['RUN <<\\\nE\nx\nE', 'Heredoc', '<<\\\nE'],
    ['COPY --chown="$A":b --link a b', 'Flag', '--chown="$A":b', '--link'],
    ['COPY --chown="$A":b --from= a b', 'Word', '"$A":b', '', 'a', 'b'],
    ['COPY --chown="$A":"b" a b', 'Variable', '$A'],
    ['COPY --chown="$A":"b" a b', 'LiteralText', ':"b', 'a', 'b'],
    ['RUN --mount=type=a,\\\nid=b c', 'FlagOption', 'type=a', 'id=b'],
    ['RUN --mount=\'ro,"id=b,""$C"""\' c', 'FlagOption', 'ro', '"id=b,""$C"""'],
    ['RUN --mount=id=$A,b c', 'Variable', '$A'],
    ['FROM --platform=a b AS c', 'Word', 'a', 'b', 'c'],
    ['USER  a b ', 'Word', 'a b'],
    ['RUN --a\\\nb c', 'SyntaxProblem', '--a\\\nb'],
    ['COPI\\\nE c', 'SyntaxProblem', 'COPI\\\nE'],
  ];

  it.each(rows)('%j: %s', (text, type, ...expected) => {
    expect(slices(text, type)).toEqual(expected);
    const crlf = slices(text.replaceAll('\n', '\r\n'), type);
    expect(crlf.map((slice) => slice.replaceAll('\r\n', '\n'))).toEqual(expected);
  });

  it('count a byte order mark that is in the text', () => {
    const text = '\uFEFFFROM a';
    const { range, instructions } = parse(text);
    expect(range).toEqual([0, text.length]);
    expect(instructions[0]?.range).toEqual([1, text.length]);
  });
});

describe('tree', () => {
  it('has a location for every node', () => {
    const text =
      '# escape=`\nFROM a AS b\r\n\r\nCOPY --chown=$A:${B:-c} <<E d `\n # e\n f\nx\nE\nRUN ["g"]\nHUH\n';
    const lines = new LineIndex(text);
    const file = parse(text);
    expect(file.loc).toEqual(lines.location(file.range));
    for (const { node } of nodesOf(file))
      expect([node.type, node.loc]).toEqual([node.type, lines.location(node.range)]);
  });

  it('orders problems by their place', () => {
    const { problems } = parse('COPY --x "a\nHUH\nRUN <<E');
    expect(problems.map(({ code }) => code)).toEqual([
      'missingArguments',
      'unknownFlag',
      'unterminatedQuote',
      'unknownInstruction',
      'unterminatedHeredoc',
    ]);
  });

  it('cuts long subjects', () => {
    const { problems } = parse(`ENV ${'a'.repeat(1000)}=b ${'c'.repeat(1000)}`);
    expect(problems.map(({ subject }) => subject)).toEqual([`${'c'.repeat(59)}…`]);
  });

  it('leaves the tree of a shell form out of copies and prints', () => {
    const text = 'RUN a';
    const command = commandOf(parse(text));
    expect(command.script.commands).toHaveLength(1);
    expect(JSON.stringify(command)).not.toContain('script');
    expect(Object.keys(command).sort()).toEqual(['loc', 'range', 'text', 'type']);
    expect(command).toEqual(commandOf(parse(text)));
  });
});

function commandOf({ instructions }: File) {
  const [first] = instructions;
  const instruction = first?.type === 'Onbuild' ? first.instruction : first;
  const command = instruction && 'command' in instruction ? instruction.command : undefined;
  if (command?.type !== 'ShellForm') throw new Error('no shell form');
  return command;
}

describe('scripts', () => {
  /** Input and the source of the words of its commands, each command in `[]`. */
  const rows: [text: string, ...commands: string[][]][] = [
    ['RUN a b', ['a', 'b']],
    ['RUN a b \\\n # c\n\n && d\\\ne f', ['a', 'b'], ['d\\\ne', 'f']],
    ['RUN --mount=type=a -- b "c d"', ['b', '"c d"']],
    ['CMD a | b', ['a'], ['b']],
    ['HEALTHCHECK --retries=1 \\\n CMD a \\\n || b', ['a'], ['b']],
    ['ONBUILD RUN a', ['a']],
    ['RUN <<E\na b\nc\nE', ['a', 'b'], ['c']],
    ['RUN <<-E\n\ta b\n\t\tc \\\n\t\td\n\tE', ['a', 'b'], ['c', 'd']],
    ['RUN a <<E && b\n$x\nE', ['a'], ['b']],
    ['RUN a <<-E 3<<F \\\n && b c\n\tx\n\tE\ny\nF', ['a'], ['b', 'c']],
    ['RUN <<E\n#!/bin/bash\na\nE', ['a']],
    ['RUN <<E\n#!/usr/bin/env -S python3 -u\nimport a\nE'],
    ['RUN <<E\n#!/usr/bin/node\na()\nE'],
    ['RUN <<E\nE'],
  ];

  it.each(rows)('%j', (text, ...expected) => {
    for (const source of [text, text.replaceAll('\n', '\r\n')]) {
      const { script } = commandOf(parse(source));
      const found = script.commands.map(({ words }) => words.map(({ range }) => source.slice(...range)));
      expect(found.map((words) => words.map((word) => word.replaceAll('\r\n', '\n')))).toEqual(expected);
      expect(script.problems).toEqual([]);
    }
  });

  it('has the commands of a heredoc that a shell reads', () => {
    const text = 'RUN <<E bash\na\n  b c\nE';
    const nested = commandOf(parse(text)).script.commands[0]?.nested;
    const found = nested?.commands.map(({ words }) => words.map(({ range }) => text.slice(...range)));
    expect(found).toEqual([['a'], ['b', 'c']]);
  });

  it('is parsed once', () => {
    const command = commandOf(parse('RUN a'));
    expect(command.script).toBe(command.script);
  });
});

describe('large input', () => {
  const megabyte = 1 << 20;
  const fill = (part: string, length = megabyte / 4) => part.repeat(Math.ceil(length / part.length));
  /** Quadratic time on any of these takes minutes. */
  const rows: [title: string, text: string, instructions: number][] = [
    ['one line', `RUN ${fill('a ', megabyte)}`, 1],
    ['one word', `USER ${fill('a', megabyte)}`, 1],
    ['empty continuations', fill('\\\n', megabyte), 1],
    ['continuations', `RUN ${fill('a\\\n', megabyte)}`, 1],
    ['spaces after continuations', `RUN a\\\n${fill(' \\ \n')}`, 1],
    ['white space', `RUN ${fill(' \t')}a`, 1],
    ['100,000 instructions', 'RUN a\n'.repeat(100_000), 100_000],
    ['100,000 heredocs', 'RUN <<E\nE\n'.repeat(100_000), 100_000],
    ['heredocs on one line', `RUN ${fill('<<E ')}`, 1],
    ['open heredocs', fill('RUN <<E\n'), 1],
    ['a long heredoc', `RUN <<-E\n${fill('\ta\n')}\tE`, 1],
    ['open variables', `USER ${fill('${a:-')}`, 1],
    ['nested variables', `USER ${fill('${a:-')}${fill('}')}`, 1],
    ['open variables before a heredoc', `RUN <<E ${fill('"${a:-')}`, 1],
    ['variables', `ENV A=${fill('$', megabyte)}`, 1],
    ['malformed variables', `COPY ${fill('${.x ')}`, 1],
    ['pairs', `ENV ${fill("a='b' ")}`, 1],
    ['quotes', `ENV A="${fill('\\"')}"`, 1],
    ['JSON', `COPY [${fill('"\\n",')}"a"]`, 1],
    ['broken JSON', `CMD [${fill('"a",')}]`, 1],
    ['brackets', `CMD ${fill('[')}${fill(']')}`, 1],
    ['a list that is no JSON', `CMD [ ${fill('a ')}]`, 1],
    ['flags', `RUN ${fill('--mount=type=a ')}`, 1],
    ['mount options', `RUN --mount='${fill('"a=b",')}'`, 1],
    ['triggers', fill('ONBUILD '), 1],
    ['comments', fill('#\n'), 0],
    ['comments in a continuation', `RUN \\\n${fill('#\n')}`, 1],
    ['directives', fill('# syntax=x\n'), 0],
  ];

  it.each(rows)('%s', { timeout: 30_000 }, (_, text, instructions) => {
    expect(parse(text).instructions).toHaveLength(instructions);
  });
});

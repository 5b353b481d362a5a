import { expect, it } from 'vitest';
import { folderWith, seaworthy } from './testing/command.ts';

// How long they take is measured by `pnpm bench`.
it.each([
  ['10,000 nested blocks', `http {\n  server {\n${'location / {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}  }\n}\n`, '65:1 nginx/valid-syntax tooDeep'],
  ['10,000 blocks that are not closed', `http {\n${'server {\n'.repeat(10_000)}`, '65:1 nginx/valid-syntax tooDeep'],
  ['a line of a megabyte', `http { server { add_header X "${'x'.repeat(2 ** 20)}" always; } }\n`, '1:30 nginx/valid-syntax tooLong'],
  ['a megabyte of braces', '{'.repeat(2 ** 20), '1:1 nginx/valid-syntax unexpectedTerminator'],
])('an nginx configuration of %s ends in a finding', async (_, text, expected) => {
  const cwd = folderWith({ 'nginx.conf': text });
  const { exitCode, stdout, stderr } = await seaworthy(['--format', 'json'], { cwd, real: true });
  const [result] = JSON.parse(stdout) as { messages: { line: number; column: number; ruleId: string; messageId: string }[] }[];
  const found = result!.messages.map(({ line, column, ruleId, messageId }) => `${line}:${column} ${ruleId} ${messageId}`);
  expect(found).toContain(expected);
  expect([exitCode, stderr]).toEqual([1, '']);
});

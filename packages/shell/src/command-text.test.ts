import { LineIndex } from '@seaworthy/core';
import { expect, it } from 'vitest';
import { commandText, placeInCommand } from './command-text.ts';
import { parseShell } from './parse-shell.ts';

function placeOf(source: string, part: string): string {
  const command = parseShell(source).commands[0]!;
  const start = commandText(command).indexOf(part);
  return source.slice(...placeInCommand(command, [start, start + part.length], new LineIndex(source)));
}

it('is the words that a part of the text touches', () => {
  expect(placeOf('flask  "run" --debug', 'flask run')).toBe('flask  "run"');
  expect(placeOf('npm run dev', 'dev')).toBe('dev');
});

it('is the first word where they stand on two lines', () => {
  expect(placeOf('uvicorn app:app \\\n  --reload', 'uvicorn app:app --reload')).toBe('uvicorn');
});

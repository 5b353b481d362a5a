import type { JavaScriptModel } from '../model.ts';

const COMMAND_LINE_PACKAGE =
  /^(?:commander|yargs(?:\/.+)?|cac|meow|sade|citty|@oclif\/core|inquirer|@inquirer\/.+|@clack\/prompts|ora|nest-commander)$/u;

/** Whether a file belongs to a program that people start and watch in a terminal, and not to a server. */
export function isCommandLineTool({ text, modules }: JavaScriptModel): boolean {
  return text.startsWith('#!') || modules.some((module) => COMMAND_LINE_PACKAGE.test(module));
}

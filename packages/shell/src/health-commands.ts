import { commandText } from './command-text.ts';
import { curlValueOptions } from './download-programs.ts';
import { hasOption, operands } from './options.ts';
import type { SimpleCommand } from './script.ts';

/**
 * Whether a command asks over HTTP with curl and takes any answer for a success, also a page with status 500. What is piped
 * on or captured is compared by something else.
 *
 * @see https://curl.se/docs/manpage.html#-f
 */
export function isCarelessCurl(command: SimpleCommand): boolean {
  const { name, inSubstitution, followedBy } = command;
  if (name !== 'curl' || inSubstitution || followedBy === '|' || followedBy === '|&') return false;
  const has = (short: string | undefined, long: string) =>
    hasOption(command, { ...(short && { short }), long, withValue: curlValueOptions }) !== undefined;
  if (has('f', 'fail') || has(undefined, 'fail-with-body') || has('w', 'write-out')) return false;
  if (has('V', 'version') || has('h', 'help')) return false;
  const urls = operands(command, { withValue: curlValueOptions }).map(({ value }) => value);
  return urls.length === 0 || urls.some((url) => /^(?:https?:|(?![a-z][a-z0-9+.-]*:\/\/))/i.test(url));
}

/** The end of a check that cannot fail. */
export interface SuccessfulEnding {
  command: SimpleCommand;
  /** As it is written: `|| true`. */
  text: string;
}

/**
 * `|| true`, `|| exit 0`, `; exit 0`: the last command decides whether a check has failed, and this one never fails.
 * Undefined for all other scripts.
 */
export function endingThatSucceeds(commands: readonly SimpleCommand[]): SuccessfulEnding | undefined {
  const command = commands.at(-1);
  const text = command ? commandText(command) : '';
  if (!command || !/^(?:true|:|exit 0)$/u.test(text)) return undefined;
  const joint = commands.at(-2)?.followedBy;
  if (joint !== '||' && !(joint === ';' && text === 'exit 0')) return undefined;
  return { command, text: `${joint} ${text}` };
}

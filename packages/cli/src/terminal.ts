import type { Host, Output } from './host.ts';

type Paint = (text: string) => string;

/** How text is set off in the output; every function returns its text unchanged where colours are off. */
export interface Style {
  bold: Paint;
  dim: Paint;
  underline: Paint;
  red: Paint;
  green: Paint;
  yellow: Paint;
  cyan: Paint;
  /** Makes `text` a link in terminals that know links. */
  link(text: string, url: string): string;
}

/** SGR parameters, on and off. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

const plain: Paint = (text) => text;

/**
 * The style of an output: `asked` (`--color`, `--no-color`) decides, then `NO_COLOR`, then `FORCE_COLOR`,
 * then whether it is a terminal.
 *
 * @see https://no-color.org
 */
export function styleOf(output: Output, env: Host['env'], asked?: boolean): Style {
  const colors = asked ?? colorsFor(output, env);
  const paint = (name: keyof typeof CODES): Paint => {
    const [on, off] = CODES[name];
    return colors ? (text) => `\u001B[${on}m${text}\u001B[${off}m` : plain;
  };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    underline: paint('underline'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
    cyan: paint('cyan'),
    link: colors && output.isTTY ? hyperlink : plain,
  };
}

function colorsFor(output: Output, env: Host['env']): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

/** OSC 8. @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function hyperlink(text: string, url: string): string {
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
}

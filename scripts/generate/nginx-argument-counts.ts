/** How many arguments a directive takes. */
export interface ArgumentCounts {
  least: number;
  most: number;
}

/** Names whose lines of syntax say something else than what `nginx -t` accepts. */
const TOLD: readonly (readonly [name: RegExp, least: number, most: number])[] = [
  [/^if$/u, 1, Number.POSITIVE_INFINITY],
  [/^(?:access|error)_log$/u, 1, Number.POSITIVE_INFINITY],
  [/ssl_protocols$/u, 1, Number.POSITIVE_INFINITY],
  [/^(?:dav_access|\w+_store_access|userid_flags)$/u, 1, 3],
  [/^keepalive_disable$/u, 1, 2],
  [/^proxy_cookie_flags$/u, 1, 4],
  [/^stub_status$/u, 0, 1],
  [/^uwsgi_pass$/u, 1, 1],
  [/^perl_set$/u, 2, 2],
  [/^js_import$/u, 1, 3],
];

/** The least and the most arguments by the lines of syntax of the documentation, such as "*`name`* [`always`]". */
export function argumentCounts(name: string, syntax: readonly string[]): ArgumentCounts {
  const told = TOLD.find(([pattern]) => pattern.test(name));
  if (told) return { least: told[1], most: told[2] };
  const counts = syntax.map((line) => countLine(line.replaceAll('`{...}`', '').replaceAll(/[`*]/gu, '')));
  return {
    least: Math.min(...counts.map(({ least }) => least)),
    most: Math.max(...counts.map(({ most }) => most)),
  };
}

/** Reads one line: words, `[optional]`, `a | b` between neighbours, `...` for more of the same. */
function countLine(line: string): ArgumentCounts {
  const pieces = piecesOf(line);
  let least = 0;
  let most = 0;
  let alternative = false;
  for (const piece of pieces) {
    if (piece === '|') {
      alternative = true;
      continue;
    }
    if (piece === '...' || /\.\.\.|parameters/u.test(piece)) most = Number.POSITIVE_INFINITY;
    if (piece !== '...' && !alternative) {
      most += 1;
      if (!piece.startsWith('[')) least += 1;
      if (piece.startsWith('[')) most += countLine(piece.slice(1, -1)).most - 1;
    }
    alternative = false;
  }
  return { least, most };
}

/** The parts of a line that blanks outside of brackets separate; `|` is one of its own. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  const end = (): void => {
    if (piece.trim()) pieces.push(piece.trim());
    piece = '';
  };
  for (const character of line) {
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (depth === 0 && (character === ' ' || character === '|')) {
      end();
      if (character === '|') pieces.push('|');
    } else piece += character;
  }
  end();
  return pieces;
}

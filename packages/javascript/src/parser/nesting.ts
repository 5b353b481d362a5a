/**
 * How deeply the expressions of a text may be nested, at most: an estimate from its characters alone that is never
 * too low for brackets, arrow functions, conditions, assignments, generic types and JSX. A native parser ends the
 * whole process when its stack is full, so that it has to be asked before. Linear.
 */
export function nestingOf(text: string): number {
  /** For each open bracket, the operators around it that nest what comes after them. */
  const outer: number[] = [];
  let operators = 0;
  let deepest = 0;
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case OPEN_PARENTHESIS:
      case OPEN_BRACKET:
      case OPEN_BRACE:
        outer.push(operators);
        sum += operators + 1;
        operators = 0;
        break;
      case CLOSE_PARENTHESIS:
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        operators = outer.pop() ?? 0;
        sum = Math.max(0, sum - operators - 1);
        break;
      case EQUALS:
      case QUESTION_MARK:
      case LESS_THAN:
        operators++;
        break;
      case COMMA:
      case SEMICOLON:
        operators = 0;
        break;
      case LINE_FEED:
        if (operators > 0 && endsStatement(text, index)) operators = 0;
        break;
      default:
        continue;
    }
    deepest = Math.max(deepest, sum + operators);
  }
  return deepest;
}

/** Whether a line end ends a statement, in code that is written without semicolons. */
function endsStatement(text: string, lineEnd: number): boolean {
  const before = /\S\s{0,8}$/u.exec(text.slice(Math.max(0, lineEnd - 8), lineEnd))?.[0][0] ?? ' ';
  const after = /^\s{0,64}(\S)/u.exec(text.slice(lineEnd, lineEnd + 64))?.[1] ?? '';
  return !'=?:<>([{,&|+-*'.includes(before) && /[\w$'"`/@#}]/u.test(after);
}

const LINE_FEED = 0x0a;
const OPEN_PARENTHESIS = 0x28;
const CLOSE_PARENTHESIS = 0x29;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const EQUALS = 0x3d;
const QUESTION_MARK = 0x3f;
const LESS_THAN = 0x3c;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;

import type { Node } from '../../ast.ts';
import { modelOf, type JavaScriptModel } from '../../model.ts';
import { loadParser } from '../../parser.ts';
import { JavaScriptSourceCode } from '../../source-code.ts';

await loadParser();

/** The model of a text. */
function model(text: string, filename = 'file.ts'): JavaScriptModel {
  return modelOf(new JavaScriptSourceCode(text, filename));
}

/** The model of a text and the expressions in it that stand in `$(…)`. */
export function probe(text: string, filename = 'file.ts'): { code: JavaScriptModel; nodes: Node[] } {
  const code = model(text, filename);
  const nodes = code.calls
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === '$')
    .flatMap((call) => call.arguments[0] ?? []);
  return { code, nodes };
}

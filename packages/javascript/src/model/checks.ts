import type { Variable } from '@typescript-eslint/scope-manager';
import { isFunction, lastName, literalText, unwrap, type CallLike, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { nodesWithin } from './descendants.ts';
import { functionsAround } from './functions.ts';
import { heldValues } from './held-values.ts';
import { mentionsOf, placeOf, relation, type Mention, type Place } from './places.ts';
import { isRequest, requestPart } from './request-data.ts';

/** Functions whose name says that they check something. */
const CHECKING_NAME =
  /(?:allow|approv|assert|block|check|deny|denied|ensure|forbid|guard|internal|loopback|permit|private|public|restrict|safe|saniti[sz]|trust|valid|verif|whitelist)\w*\(/iu;
/** Methods that compare a text with another, a list or a pattern. */
const COMPARING_METHOD = /\b(?:endsWith|exec|has|hasOwn|hasOwnProperty|includes|indexOf|match|search|startsWith|test)\(/u;
/** Methods of schemas, and those that keep of an object what is named. `JSON.parse` checks nothing. */
const PARSING_METHOD =
  /(?<!\bJSON)\.(?:cast|parse|parseAsync|safeParse|safeParseAsync)\(|\b(?:pick|omit)\(|plainTo(?:Class|Instance)\(|schema|\bObject\.(?:entries|keys)\(\)\.\w/iu;
/** Functions that check the request as a whole, as those of express-validator do. */
const REQUEST_CHECK = /(?:saniti[sz]|schema|valid)\w*\(/iu;

/** What checks a value: each pattern finds a phrase, see {@link isChecked}. */
interface Check {
  readonly phrases: readonly RegExp[];
  /** Whether the value is a whole object, whose check is none of a part of it. */
  readonly isWhole: boolean;
}

/** A place with the value, or with what was made of it. */
interface Concerned {
  readonly place: Place;
  readonly isMade: boolean;
}

/** What a mention is to a place with the value. */
interface Mentioned {
  /** Whether it is the value, and nothing that was made of it. */
  readonly isValue: boolean;
  /** The way on to the value, where the mention is what holds it. */
  readonly rest: readonly string[];
}

/** More is made of a value in generated code only. */
const MAX_CONCERNED = 100;

/** Functions of the file that are looked into, one in the other. */
const MAX_DEPTH = 2;

/**
 * Whether code before `use`, or inside it, checks a text: compares it with another, a list or a pattern, or gives it to a
 * function that says that it checks. What holds the text counts for it, and so does what was made of it, such as the path that
 * it was joined to. Where in the function a check stands, and what follows from it, is not asked, because the ways to write
 * that are endless.
 *
 * `also` finds other calls and comparisons that check it. Each is written as a phrase, with the names next to it alone:
 * `path.relative(` for `path.relative(root, join(root, name))`, `lookup(hostname)` for `dns.promises.lookup(url.hostname)`
 * and `hostname !==` for `url.hostname !== HOST`.
 */
export function isTextChecked(text: Node, use: Node, also: RegExp, code: JavaScriptModel): boolean {
  const check = { phrases: [COMPARING_METHOD, CHECKING_NAME, also], isWhole: false };
  return new CheckSearch(startOf(text, code), check, code, use).find();
}

/** Whether code before `use`, or inside it, checks a whole object, by a schema or by its keys; not one field of it. */
export function isObjectChecked(object: Node, use: Node, code: JavaScriptModel): boolean {
  const check = { phrases: [PARSING_METHOD, COMPARING_METHOD, CHECKING_NAME], isWhole: true };
  return new CheckSearch(startOf(object, code), check, code, use).find();
}

/** The places of a value, and those in the request that it came from. */
function startOf(value: Node, code: JavaScriptModel): Concerned[] {
  const inner = unwrap(value);
  const isPart = (node: Node | undefined): boolean => node !== undefined && requestPart(node, code) === node;
  const sources = inner.type === 'Identifier' ? heldValues(inner, code) : [inner];
  // Of `req.query.next` the `req.query` is another place.
  const parts = sources.flatMap((each) => [...nodesWithin(each)].filter((node) => isPart(node) && !isPart(node.parent)));
  return [inner, ...parts].flatMap((node) => {
    const place = placeOf(node, code);
    return place ? [{ place, isMade: false }] : [];
  });
}

class CheckSearch {
  readonly #concerned: Concerned[];
  readonly #roots = new Set<Variable | string>();
  readonly #check: Check;
  readonly #code: JavaScriptModel;
  readonly #use: Node;
  readonly #depth: number;

  constructor(start: Concerned[], check: Check, code: JavaScriptModel, use: Node, depth = 0) {
    this.#concerned = start;
    this.#check = check;
    this.#code = code;
    this.#use = use;
    this.#depth = depth;
    for (const { place } of start) this.#roots.add(place.root);
  }

  /** What is made of the value is found on the way, and its names are looked at in turn. */
  find(): boolean {
    for (const root of this.#roots) {
      // What becomes of it is more than can be told.
      if (this.#concerned.length > MAX_CONCERNED) return true;
      const mentions = mentionsOf(root, this.#code);
      if (mentions.some((mention) => this.#isBefore(mention) && this.#isCheckedAt(mention))) return true;
    }
    return false;
  }

  /** Whether a mention stands before the end of the use; `this` is that of another method elsewhere. */
  #isBefore({ name }: Mention): boolean {
    if (name.range[0] >= this.#use.range[1]) return false;
    return name.type !== 'ThisExpression' || functionsAround(name).at(-1) === functionsAround(this.#use).at(-1);
  }

  #isCheckedAt({ node, place }: Mention): boolean {
    if (!this.#concerned.some((each) => relation(place, each.place))) return false;
    const concerned = this.#concerned.flatMap(({ place: other, isMade }): Mentioned[] => {
      const found = relation(place, other);
      if (!found || (found === 'inside' && this.#check.isWhole)) return [];
      return [{ isValue: found === 'same' && !isMade, rest: other.path.slice(place.path.length) }];
    });
    return concerned.length > 0 && this.#climb(node, concerned);
  }

  /** Goes outwards from a mention of the value, up to the statement, the name that gets the result, or the use. */
  #climb(mention: Node, concerned: readonly Mentioned[]): boolean {
    const isValue = concerned.some((each) => each.isValue);
    const isRequestItself = isRequest(mention, this.#code);
    for (let child = mention, { parent } = mention; parent && child !== this.#use; child = parent, { parent } = parent) {
      switch (parent.type) {
        case 'CallExpression':
        case 'NewExpression':
          if (parent === this.#use) return false;
          if (this.#isCheckedBy(parent, child, child === mention ? concerned.map(({ rest }) => rest) : [[]])) return true;
          // Every other function gets the request, and what it gives says nothing of one value in it.
          if (isRequestItself) return REQUEST_CHECK.test(phraseOf(parent));
          if (this.#finds(phraseOf(parent, child === parent.callee ? undefined : child))) return true;
          for (const each of parent.arguments) if (isFunction(each)) this.#addParameters(each);
          break;
        case 'BinaryExpression':
          if (this.#isComparison(parent, child, isValue && child === mention)) return true;
          break;
        case 'SwitchStatement':
          return isValue && parent.discriminant === child && child === mention;
        case 'VariableDeclarator':
          this.#addVariables(parent, mention);
          return false;
        case 'AssignmentExpression':
          if (parent.right === child) this.#addPlace(parent.left);
          return false;
        case 'ForOfStatement':
          if (parent.right === child) this.#addVariables(parent.left, mention);
          return false;
        default:
          if (isFunction(parent) || parent.type.endsWith("Statement")) return false;
      }
    }
    return false;
  }

  /** Whether a function of the file checks the parameter that gets the value, or what is at these paths of it. */
  #isCheckedBy(call: CallLike, child: Node, paths: readonly (readonly string[])[]): boolean {
    const index = call.arguments.findIndex((each) => each === child);
    const callee = index === -1 || this.#depth === MAX_DEPTH ? undefined : this.#code.valueOf(call.callee);
    const parameter = callee?.type === 'function' ? callee.node.params[index] : undefined;
    const place = parameter?.type === 'Identifier' ? placeOf(parameter, this.#code) : undefined;
    if (callee?.type !== 'function' || !place) return false;
    const start = paths.map((path) => ({ place: { root: place.root, path }, isMade: false }));
    return new CheckSearch(start, this.#check, this.#code, callee.node, this.#depth + 1).find();
  }

  /** `target.hostname !== HOST` by the pattern, `url === HOME` for the value itself, and `kind in PAGES`. */
  #isComparison({ operator, left, right }: TSESTree.BinaryExpression, child: Node, isValue: boolean): boolean {
    if (!/^(?:[=!]==?|in)$/u.test(operator)) return false;
    if (this.#finds(`${lastName(child) ?? ''} ${operator}`)) return true;
    return isValue && !isNothing(left === child ? right : left);
  }

  #finds(phrase: string): boolean {
    return this.#check.phrases.some((pattern) => pattern.test(phrase));
  }

  #addParameters(owner: FunctionNode): void {
    for (const variable of this.#code.scopeManager.getDeclaredVariables(owner)) this.#add({ root: variable, path: [] });
  }

  #addVariables(declaration: Node, mention: Node): void {
    for (const variable of this.#code.scopeManager.getDeclaredVariables(declaration)) {
      const [name] = variable.identifiers;
      const place = name && placeOf(name, this.#code);
      // Another name for a place is found again by its own uses; a part of an object is not the object.
      if (place && place.root !== variable) this.#roots.add(variable);
      else if (!this.#check.isWhole || !isTakenApart(declaration, mention)) this.#add({ root: variable, path: [] });
    }
  }

  #addPlace(target: Node): void {
    const place = placeOf(target, this.#code);
    if (place) this.#add(place);
  }

  #add(place: Place): void {
    if (this.#concerned.some((each) => relation(place, each.place) === 'same')) return;
    this.#concerned.push({ place, isMade: true });
    // A name that was looked at has to be looked at again, for what it has got.
    this.#roots.delete(place.root);
    this.#roots.add(place.root);
  }
}

/** `const { name, …rest } = req.body`. */
function isTakenApart(declaration: Node, mention: Node): boolean {
  return declaration.type === 'VariableDeclarator' && declaration.id.type !== 'Identifier' && declaration.init === mention;
}

/** A call by the names next to it: `list.includes(`, `Object.keys().every(`, `lookup(hostname)`. */
function phraseOf({ callee }: CallLike, argument?: Node): string {
  const name = argument && lastName(argument);
  return name === undefined ? `${nameOfCallee(callee)}(` : `${nameOfCallee(callee)}(${name})`;
}

/** Its last two names; `.parse` of what has no name. */
function nameOfCallee(callee: Node): string {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression') return lastName(inner) ?? '';
  const object = unwrap(inner.object);
  const owner = object.type === 'CallExpression' ? `${lastNames(object.callee)}()` : (lastName(object) ?? '');
  return `${owner}.${lastName(inner) ?? ''}`;
}

/** `Object.keys` of `Object.keys`, `json` of `(await c.req).json`. */
function lastNames(node: Node): string {
  const inner = unwrap(node);
  const owner = inner.type === 'MemberExpression' ? lastName(inner.object) : undefined;
  return [owner, lastName(inner)].filter((name) => name !== undefined).join('.');
}

/** `undefined`, `null`, `''` and the like: who compares with them asks only whether there is a value. */
function isNothing(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name === 'undefined';
  return inner.type === 'Literal' && !literalText(inner);
}

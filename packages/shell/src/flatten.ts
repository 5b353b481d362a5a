import { forEachChild } from 'unbash';
import type { AndOr, ParsedScript, Pipeline, PipelineNode, Statement, SyntaxNode, Time } from 'unbash';
import { FlatScript } from './flat-script.ts';
import { MAX_COMPOUND_DEPTH, MAX_EXPANSION_DEPTH } from './limits.ts';
import { placeAt, placeWithin, type PlacedText } from './place.ts';
import { problemRange } from './problems.ts';
import { backquoteOffsets } from './quote-removal.ts';
import { type CommandReader, readCommand, readHeredocBody } from './read-command.ts';
import type { Script, ShellWord, SimpleCommand } from './script.ts';
import { readExpansions, readWord, type SubstitutionNode } from './words.ts';

type FollowedBy = SimpleCommand['followedBy'];

/** Walks a syntax tree once and collects its simple commands, pipelines and problems. */
export class Flattener implements CommandReader {
  source: PlacedText;
  readonly parseNested: CommandReader['parseNested'];
  readonly #flat = new FlatScript();
  /** How many substitutions the script is in by itself, before its own are counted. */
  readonly #outerLevel: number;
  /** How many substitutions are around what is read. */
  #level = 0;
  #expansionDepth = 0;
  #depth = 0;

  constructor(source: PlacedText, inSubstitution: boolean, parseNested: CommandReader['parseNested']) {
    this.source = source;
    this.parseNested = parseNested;
    this.#outerLevel = inSubstitution ? 1 : 0;
  }

  /** Reads `node`, whose offsets index `source.text`. */
  readScript(node: ParsedScript): Script {
    const start = this.#flat.mark();
    this.#readStatements(node.commands);
    for (const { message, pos } of node.errors ?? []) this.#addProblem(message, pos);
    return this.#flat.script(start);
  }

  isTooDeep(node: SyntaxNode, depth: number): boolean {
    if (this.#expansionDepth + depth <= MAX_EXPANSION_DEPTH) return false;
    this.#addProblem('expansions are nested too deeply to be read', node.pos);
    return true;
  }

  readSubstitution(node: SubstitutionNode, depth: number): Script | undefined {
    const script = node.script;
    if (!script) return undefined;
    const outer = this.source;
    if (script.source !== undefined) this.source = placeDecoded(node, script.source, outer);
    this.#level++;
    this.#expansionDepth += depth;
    const read = this.#deeper(node, () => this.readScript(script));
    this.#expansionDepth -= depth;
    this.#level--;
    this.source = outer;
    return read;
  }

  outOfOrder(): void {
    this.#flat.ordered = false;
  }

  #addProblem(message: string, offset: number): void {
    const { start, end } = problemRange(this.source.text, offset);
    this.#flat.addProblem({ message, range: this.source.range(start, end) });
  }

  #deeper<Result>(node: SyntaxNode, read: () => Result): Result | undefined {
    if (this.#depth >= MAX_COMPOUND_DEPTH) {
      this.#addProblem('commands are nested too deeply to be read', node.pos);
      return undefined;
    }
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  #readStatements(statements: readonly Statement[]): void {
    for (let i = 0; i < statements.length; i++) {
      const { command, background } = statements[i]!;
      const last = i === statements.length - 1;
      this.#readListItem(command, background ? '&' : last ? undefined : ';');
    }
  }

  #readListItem(node: PipelineNode | AndOr, followedBy: FollowedBy): void {
    if (node.type !== 'AndOr') return this.#readPipelineOrCommand(node, followedBy);
    for (let i = 0; i < node.commands.length; i++) {
      this.#readPipelineOrCommand(node.commands[i]!, node.operators[i] ?? followedBy);
    }
  }

  #readPipelineOrCommand(node: PipelineNode, followedBy: FollowedBy): void {
    if (node.type === 'Pipeline') this.#readPipeline(node, followedBy);
    else this.#readCommandNode(node, followedBy);
  }

  #readPipeline(node: Pipeline, followedBy: FollowedBy): void {
    const flat = this.#flat;
    const index = node.commands.length > 1 ? flat.reservePipeline() : undefined;
    const bounds = [flat.commandCount];
    for (let i = 0; i < node.commands.length; i++) {
      const time = i === 0 ? this.#readTime(node) : undefined;
      this.#readCommandNode(node.commands[i]!, node.operators[i] ?? followedBy, time);
      bounds.push(flat.commandCount);
    }
    if (index === undefined) return;
    flat.setPipeline(index, this.source.range(node.pos, node.end), this.#level, bounds);
  }

  #readTime({ prefixes }: Pipeline): ShellWord | undefined {
    const time = prefixes.find((prefix): prefix is Time => prefix.type === 'Time');
    if (!time) return undefined;
    const range = this.source.range(time.pos, time.keywordEnd);
    const raw = this.source.text.slice(time.pos, time.keywordEnd);
    return { range, raw, value: 'time', literal: true, substitutions: [] };
  }

  /** Reads a command, or what is inside a compound command. */
  #readCommandNode(node: SyntaxNode, followedBy: FollowedBy, time?: ShellWord): void {
    if (node.type !== 'Command') {
      this.#deeper(node, () => this.#readCompound(node));
      return;
    }
    const index = this.#flat.reserveCommand(this.#level);
    const inSubstitution = this.#level + this.#outerLevel > 0;
    this.#flat.setCommand(index, readCommand(node, { time, followedBy, inSubstitution }, this));
  }

  #readCompound(node: SyntaxNode): void {
    forEachChild(node, (child) => {
      switch (child.type) {
        case 'CompoundList':
          this.#readStatements(child.commands);
          break;
        case 'Elif':
        case 'CaseItem':
          this.#readCompound(child);
          break;
        case 'Word':
          readWord(child, this);
          break;
        case 'Redirect':
        case 'HereString':
          if (child.target) readWord(child.target, this);
          break;
        case 'HereDoc':
          readHeredocBody(child.body, this);
          break;
        default:
          if (COMMANDS.has(child.type)) this.#readCommandNode(child, undefined);
          else readExpansions(child, this);
      }
    });
  }
}

const COMMANDS: ReadonlySet<SyntaxNode['type']> = new Set([
  'Command',
  'Redirected',
  'If',
  'For',
  'ArithmeticFor',
  'Select',
  'While',
  'Subshell',
  'BraceGroup',
  'Case',
  'TestCommand',
  'ArithmeticCommand',
  'Function',
  'Coproc',
]);

/** Places the script of backquotes with escapes in them, whose offsets index the text without the escapes. */
function placeDecoded(node: SubstitutionNode, decoded: string, outer: PlacedText): PlacedText {
  const raw = node.text.slice(1);
  const offsets = backquoteOffsets(raw.slice(0, -1), decoded) ?? backquoteOffsets(raw, decoded);
  if (!offsets) return placeAt(decoded, outer.range(node.pos, node.end));
  return placeWithin(
    outer,
    decoded,
    offsets.map((offset) => node.pos + 1 + offset),
  );
}

import { LineIndex, type Range } from '@seaworthy/core';
import { isAlias, isMap, isSeq, type ParsedNode, type Scalar as YamlScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Alias, Document, File, ScalarStyle, YamlNode } from '../ast.ts';
import { isEmpty, type YamlPair } from './pairs.ts';
import { problemsOf } from './problems.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';
import { AliasNode, CommentNode, DocumentNode, EntryNode, FileNode } from './tree.ts';
import { MappingNode, ProblemNode, ScalarNode, SequenceNode } from './tree.ts';

/** Reads any text with `yaml`, what is unusual and what is wrong included. Never throws. Linear. */
export function readAny(text: string): File {
  const stream = readYaml(text);
  const lines = new LineIndex(text);
  const documents = stream.documents.map((each) => new DocumentReader(text, lines).read(each));
  const comments = stream.comments.map((range) => new CommentNode(lines, range, text.slice(range[0] + 1, range[1])));
  const problems = problemsOf(text, stream.errors, documents).map(
    ({ code, message, range }) => new ProblemNode(lines, range, code, message),
  );
  return new FileNode(lines, [0, text.length], documents, comments, problems);
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Makes the nodes of one document out of those of `yaml`, whose ranges end elsewhere. */
class DocumentReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  /** Of an anchor that stands twice, the last so far. */
  readonly #anchored = new Map<string, NonNullable<Alias['target']>>();

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
  }

  read({ range: [start, end], contents }: YamlDocument): Document {
    const content = contents === null || isEmpty(contents) ? undefined : this.#node(contents);
    return new DocumentNode(this.#lines, content?.range ?? [start, end], content);
  }

  #node(source: ParsedNode): YamlNode {
    if (isAlias(source)) {
      const target = this.#anchored.get(source.source);
      return new AliasNode(this.#lines, [source.range[0], source.range[1]], source.source, target);
    }
    if (isMap(source)) return this.#mapping(source);
    return isSeq(source) ? this.#sequence(source) : this.#scalar(source);
  }

  /** Known before its children are read: they may have an alias of it. */
  #anchor<Node extends NonNullable<Alias['target']>>(node: Node): Node {
    if (node.anchor !== undefined) this.#anchored.set(node.anchor, node);
    return node;
  }

  #mapping(source: YAMLMap.Parsed): YamlNode {
    const [start, end] = source.range;
    const node = this.#anchor(new MappingNode(this.#lines, [start, end], source.flow === true, source));
    const pairs = source.items as unknown as YamlPair[];
    for (const pair of pairs) node.entries.push(this.#entry(pair));
    // `yaml` has a mapping begin behind a first key that is a mapping itself.
    const from = Math.min(start, pairs[0]?.key.range[0] ?? start);
    node.range = [from, node.flow ? end : (node.entries.at(-1)?.range[1] ?? end)];
    return node;
  }

  #entry({ key: keySource, value: valueSource }: YamlPair): EntryNode {
    const key = this.#node(keySource);
    const value = valueSource && !isEmpty(valueSource) ? this.#node(valueSource) : undefined;
    const end = value?.range[1] ?? (valueSource ? this.#endOfColon(key, valueSource) : key.range[1]);
    return new EntryNode(this.#lines, [key.range[0], end], key, value);
  }

  /** An empty value stands behind the colon and blanks. */
  #endOfColon({ range }: YamlNode, value: ParsedNode): number {
    return range[1] + this.#text.slice(range[1], value.range[0]).trimEnd().length;
  }

  #sequence(source: YAMLSeq.Parsed): YamlNode {
    const [start, end] = source.range;
    const node = this.#anchor(new SequenceNode(this.#lines, [start, end], source.flow === true, source));
    for (const item of source.items) node.items.push(this.#node(item));
    node.range = [start, node.flow ? end : (node.items.at(-1)?.range[1] ?? end)];
    return node;
  }

  #scalar(source: YamlScalar.Parsed): YamlNode {
    const value = typeof source.value === 'string' ? source.value : '';
    const style = STYLES[source.type ?? 'PLAIN'] ?? 'plain';
    return this.#anchor(new ScalarNode(this.#lines, this.#rangeOfScalar(source, style), value, style, source));
  }

  /** Block scalars have no end sign: theirs is behind the last character that is no blank. */
  #rangeOfScalar({ range: [start, end] }: YamlScalar.Parsed, style: ScalarStyle): Range {
    if (style !== 'literal' && style !== 'folded') return [start, end];
    return [start, start + this.#text.slice(start, end).trimEnd().length];
  }
}

import { SourceCode } from '@seaworthy/core';
import { visitorKeys, type Comment, type File } from './ast.ts';
import { parse } from './parser.ts';

/** A parsed file with the model that rules read. Everything is computed once, when first asked for. */
export class NginxSourceCode extends SourceCode<File> {
  constructor(text: string) {
    super(text, parse(text), visitorKeys);
  }

  get comments(): readonly Comment[] {
    return this.ast.comments;
  }
}

import type { SourceLocation } from '@seaworthy/core';

/** What a node has as `loc` until core's `locate` has gone over the finished tree. */
export const unlocated: SourceLocation = Object.freeze({
  start: Object.freeze({ line: 1, column: 0 }),
  end: Object.freeze({ line: 1, column: 0 }),
});

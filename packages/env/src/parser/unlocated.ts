import type { SourceLocation } from '@seaworthy/core';

/** Stands in for the location of a node until `locate` has set it. */
export const unlocated: SourceLocation = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };

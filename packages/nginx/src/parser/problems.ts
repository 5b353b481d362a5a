import type { Range } from '@seaworthy/core';
import type { SyntaxProblem } from '../ast.ts';
import { unlocated } from './unlocated.ts';

/** Takes down a problem; `subject` is what its message names. */
export type Report = (code: SyntaxProblem['code'], range: Range, subject?: string) => void;

const longestSubject = 60;
/** nginx stops at the first. A text with so many is no configuration, and more of them tell nobody more. */
const mostProblems = 100;

/** Adds to `problems`, up to a number. A long subject is cut, and line ends in it become blanks. */
export function reportTo(problems: SyntaxProblem[]): Report {
  return (code, range, subject = '') => {
    if (problems.length >= mostProblems) return;
    const line = subject.replaceAll(/\s+/gu, ' ');
    const short = line.length > longestSubject ? `${line.slice(0, longestSubject - 1)}…` : line;
    problems.push({ type: 'SyntaxProblem', range, loc: unlocated, code, subject: short });
  };
}

import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';

/** `rule:line` of the findings and of the evidence of some rules. */
function said(text: string, rules: readonly string[]): { findings: string[]; evidence: string[] } {
  const { findings, evidence } = analyzer.analyze(text, { filename: 'Dockerfile', cwd: '', evidence: true });
  const places = (all: readonly { ruleId: string; line: number }[]): string[] =>
    all
      .map(({ ruleId, line }) => `${ruleId.replace('dockerfile/', '')}:${line}`)
      .filter((place) => rules.includes(place.split(':')[0]!));
  return { findings: places(findings), evidence: places(evidence) };
}

describe('a build stage that only developers build', () => {
  const beside = 'FROM node AS dev\nRUN sudo make\nFROM node:24-slim AS app\nUSER node\n';
  const alone = 'FROM node:24 AS base\nUSER root\nFROM base AS dev\nRUN sudo make\n';
  const used = 'FROM node AS dev\nRUN sudo make\nFROM node:24-slim AS app\nCOPY --from=dev /app /app\nUSER node\n';

  it.each([
    ['beside one that ships', beside, []],
    ['as all that the file builds', alone, []],
    ['and that the image copies from', used, ['pin-base-image:1', 'no-sudo:2']],
  ])('is none of the rules about production: %s', (_, text, findings) => {
    expect(said(text, ['no-sudo', 'pin-base-image', 'no-root-user']).findings).toEqual(findings);
  });

  it('gives no evidence', () => {
    const text = 'FROM node:22 AS dev\nFROM node:24-slim\n';
    expect(said(text, ['pin-base-image']).evidence).toEqual(['pin-base-image:2']);
  });

  it('is judged by the rules that say so', () => {
    const text = 'FROM node:24 AS dev\nCMD ["nodemon", "a.js"]\nCMD ["nodemon", "b.js"]\n';
    expect(said(text, ['no-dev-server', 'single-instructions']).findings).toEqual([
      'single-instructions:2',
      'no-dev-server:3',
    ]);
  });
});

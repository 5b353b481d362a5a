import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareByPlace, fileKindOf, type Preset, type RuleSettings } from '@seaworthy/core';
import { openDisk } from '@seaworthy/disk';
import { loadAnalyzer } from '@seaworthy/rules';
import { filesBelow, root } from '../workspace.ts';

/** The deployments in `test-fixtures`, each in a bad and a good state. */
export const deployments = [
  'civic-reports',
  'express-shop',
  'fastify-bookings',
  'flask-api',
  'hono-links',
  'koa-notes',
  'media-server',
  'membership-passes',
  'nest-clinic',
  'next-market',
  'translation-desk',
  'tutor-platform',
] as const;

/** The folder of one of them. */
export type Deployment = (typeof deployments)[number];

/** The day by which ends of life are judged, so that the expectations do not change with time. */
const rules: RuleSettings = { 'dockerfile/no-eol-base-image': ['warn', { now: '2026-12-01' }] };

/** The findings in one state of a deployment, a line each: `api/Dockerfile:12 dockerfile/no-root-user`. */
export async function findingsIn(
  deployment: Deployment,
  state: 'bad' | 'good',
  preset: Preset = 'recommended',
): Promise<string[]> {
  const folder = `test-fixtures/${deployment}/${state}`;
  const openProject = openDisk();
  const lines: string[] = [];
  for (const file of filesBelow(folder)) {
    const filename = file.slice(folder.length + 1);
    const kind = fileKindOf(filename);
    const analyzer = kind && (await loadAnalyzer(kind));
    if (!analyzer) continue;
    const text = readFileSync(join(root, file), 'utf8');
    const options = { filename, cwd: join(root, folder), preset, rules, openProject };
    await analyzer.prepare(text, options);
    const { findings } = analyzer.analyze(text, options);
    lines.push(...findings.sort(compareByPlace).map(({ line, ruleId }) => `${filename}:${line} ${ruleId}`));
  }
  return lines;
}

/** `test-fixtures/<deployment>/expected.txt`: what is found in the bad state. */
export async function fixtureExpectation(deployment: Deployment): Promise<string> {
  return (await findingsIn(deployment, 'bad')).map((line) => `${line}\n`).join('');
}

import { limitedRuns, type RunFiles } from './limited-runs.ts';
import type { Verdict } from './verdict.ts';

/** Files that are larger, or refer to themselves more often, than anybody writes. */
const cases: Readonly<Record<string, RunFiles>> = {
  '10,000 services': { 'compose.yaml': services(10_000) },
  'one flow line of a megabyte': { 'compose.yaml': `services: { web: { image: web, ports: [${flowItems(2 ** 20)}] } }\n` },
  'an alias bomb': { 'compose.yaml': aliasBomb(30) },
  '500 nested merges': { 'compose.yaml': nestedMerges(500) },
};

/** Whole runs over hostile compose files, against the time that nothing may take longer than. */
export function hostileComposeFiles(): Verdict[] {
  return limitedRuns(cases);
}

function services(count: number): string {
  const each = Array.from({ length: count }, (_, n) => `  s${n}:\n    image: registry.acme.io/s${n}:1.${n}\n    ports: ["${n}:80"]\n`);
  return `services:\n${each.join('')}`;
}

function flowItems(size: number): string {
  let text = '';
  for (let n = 0; text.length < size; n++) text += `"127.0.0.1:${n % 65_536}:80", `;
  return text;
}

/** Each level names the one below nine times. */
function aliasBomb(levels: number): string {
  let text = 'x-0: &a0 [lol]\n';
  for (let n = 1; n <= levels; n++) text += `x-${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]\n`;
  return `${text}services:\n  web:\n    image: web\n    command: *a${levels}\n    environment: *a${levels}\n`;
}

function nestedMerges(levels: number): string {
  let text = 'x-0: &m0 { image: web, privileged: true }\n';
  for (let n = 1; n <= levels; n++) text += `x-${n}: &m${n} { <<: *m${n - 1}, k${n}: v }\n`;
  return `${text}services:\n  web:\n    <<: *m${levels}\n`;
}

import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';

const good = `FROM node:24-slim AS build
WORKDIR /app
RUN npm ci && npm run build && npm prune --omit=dev
FROM node:24-slim@sha256:${'1'.repeat(64)}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
HEALTHCHECK CMD curl -fsS http://localhost:3000/health || exit 1
USER 1000
CMD ["node", "server.js"]
`;

const bad = `FROM node
WORKDIR app
ENV NODE_ENV=development
HEALTHCHECK CMD curl http://localhost:3000/health || true
USER root
CMD npm run dev
`;

/** The lines at which rules met their subject in the good state, by rule. */
function evidenceIn(text: string): Record<string, number[]> {
  const lines: Record<string, number[]> = {};
  for (const { ruleId, line } of analyzer.analyze(text, { filename: 'Dockerfile', preset: 'all', evidence: true }).evidence) {
    (lines[ruleId.replace('dockerfile/', '')] ??= []).push(line);
  }
  return lines;
}

describe('evidence', () => {
  it('says where a good file holds what the checklist asks', () => {
    expect(evidenceIn(good)).toMatchObject({
      'absolute-workdir': [2, 6],
      'exec-form': [10],
      'healthcheck-fails': [8],
      'no-dev-server': [10],
      'no-development-env': [5],
      'no-package-manager-start': [10],
      'no-root-user': [9],
      'numeric-user': [9],
      'pin-base-image': [1, 4],
      'pin-base-image-digest': [4],
      'require-healthcheck': [8],
      'require-node-env': [5],
      'require-user': [9],
    });
  });

  it('is not given for the bad state', () => {
    // No debugger, a known registry; and a HEALTHCHECK and a NODE_ENV, whose faults are those of other rules.
    const alsoHere = ['no-debug-port', 'require-healthcheck', 'require-node-env', 'trusted-registry'];
    expect(Object.keys(evidenceIn(bad)).sort()).toEqual(alsoHere);
  });
});

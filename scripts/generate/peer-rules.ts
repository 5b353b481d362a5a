import type { Analyzer, Rule } from '@seaworthy/core';
import { GENERATED, table } from './markdown.ts';
import { ruleLink } from './rule-index.ts';

/** The other tools whose rule ids stand in `docs.sources`, in the order of the page. */
const peers: Readonly<Record<string, string>> = {
  hadolint: 'hadolint',
  buildkit: 'BuildKit build checks',
  trivy: 'Trivy',
  checkov: 'Checkov',
  kics: 'KICS',
  semgrep: 'Semgrep rules',
  'compose-lint': 'compose-lint',
  dclint: 'dclint',
  gixy: 'Gixy, gixy-ng and Gixy-Next',
  'nginx-lint': 'nginx-lint',
  'dotenv-linter': 'dotenv-linter',
};

/**
 * `docs/peer-rules.md`: which of our rules stand in for those of other tools. Throws an Error for a tool
 * without a name here.
 */
export function peerRules(analyzers: readonly Analyzer[]): string {
  const byPeer = rulesByPeer(analyzers.flatMap(({ rules }) => rules));
  return [
    "# Other tools' rules",
    '',
    GENERATED,
    '',
    'Which rule of Seaworthy stands in for a rule of another tool. In a Dockerfile, comments for hadolint',
    '(`# hadolint ignore=DL3002`) and BuildKit (`# check=skip=…`) silence the rules in their row.',
    '',
    ...Object.entries(peers).flatMap(([peer, title]) => section(title, byPeer.get(peer))),
  ].join('\n');
}

type RulesById = Map<string, Rule[]>;

function rulesByPeer(rules: readonly Rule[]): Map<string, RulesById> {
  const byPeer = new Map<string, RulesById>();
  for (const rule of rules) {
    for (const source of rule.meta.docs.sources) {
      const [peer = '', id = ''] = source.split(/:(.*)/su);
      if (!(peer in peers))
        throw new Error(`${rule.meta.docs.id}: docs.sources names an unknown tool: ${source}`);
      const byId = byPeer.get(peer) ?? new Map<string, Rule[]>();
      byPeer.set(peer, byId.set(id, [...(byId.get(id) ?? []), rule]));
    }
  }
  return byPeer;
}

function section(title: string, byId: RulesById | undefined): string[] {
  if (!byId) return [];
  const rows = [...byId]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([id, rules]) => [`\`${id}\``, rules.map(ruleLink).join(', ')]);
  return [`## ${title}`, '', table(['Its rule', 'Ours'], rows)];
}

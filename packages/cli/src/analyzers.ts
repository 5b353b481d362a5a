import {
  directiveRules,
  fileKinds,
  kindOfRuleId,
  SYNTAX_ERROR,
  ruleIdOf,
  type Analyzer,
  type Rule,
  type RuleDocs,
} from '@seaworthy/core';
import type { LoadAnalyzer } from './host.ts';
import { Misuse } from './misuse.ts';
import { didYouMean } from './did-you-mean.ts';

/** Of findings that no rule makes. */
const idsWithoutRule = new Set<string>([...Object.values(directiveRules), SYNTAX_ERROR]);

/**
 * The rule of this id; undefined for findings that no rule makes. Loads only the
 * language of the id. Throws a {@link Misuse} that starts with `place` when there is no such rule.
 */
export async function ruleNamed(id: string, load: LoadAnalyzer, place: string): Promise<Rule | undefined> {
  if (idsWithoutRule.has(id)) return undefined;
  const kind = kindOfRuleId(id);
  const analyzer = kind && (await load(kind));
  const rule = analyzer?.rules.find((candidate) => ruleIdOf(candidate) === id);
  if (rule) return rule;
  throw new Misuse(`${place}there is no rule '${id}'.${didYouMean(id, await allRuleIds(load))}`);
}

async function allRuleIds(load: LoadAnalyzer): Promise<string[]> {
  const analyzers = await Promise.all(fileKinds.map((kind) => load(kind)));
  return [...analyzers.flatMap((analyzer) => analyzer?.rules.map(ruleIdOf) ?? []), ...idsWithoutRule];
}

const docsOfAnalyzers = new WeakMap<Analyzer, Map<string, RuleDocs>>();

/** What is known of the rules of an analyzer, by rule id. */
export function docsOf(analyzer: Analyzer): ReadonlyMap<string, RuleDocs> {
  let docs = docsOfAnalyzers.get(analyzer);
  if (!docs) {
    docs = new Map(analyzer.rules.map((rule) => [ruleIdOf(rule), rule.meta.docs]));
    docsOfAnalyzers.set(analyzer, docs);
  }
  return docs;
}

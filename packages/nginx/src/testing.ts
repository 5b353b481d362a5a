import { createAnalyzer, type Rule } from '@seaworthy/core';
import { readCarets, ruleTests, withFakes, type RuleCases } from '@seaworthy/core/testing';
import { describe } from 'vitest';
import { nginx } from './language.ts';
import { testAccepted } from './testing/accepted.ts';

const testInHosts = ruleTests(createAnalyzer(nginx, []), 'nginx.conf');

/**
 * Runs edge cases of a rule through both hosts; a line of carets under a line expects a finding. nginx has to accept
 * every correct text, and every fixed and suggested one.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  testInHosts(rule, cases);
  describe('nginx accepts', () => {
    for (const given of cases.correct ?? []) {
      const { text, filename } = typeof given === 'string' ? { text: given, filename: undefined } : given;
      testAccepted(`the correct ${JSON.stringify(text)}`, readCarets(withFakes(text)).text, filename);
    }
    for (const given of cases.incorrect ?? []) {
      if (typeof given === 'string') continue;
      for (const text of [given.fixed, given.suggested]) {
        if (text !== undefined) testAccepted(`the repaired ${JSON.stringify(text)}`, text, given.filename);
      }
    }
  });
}

export { readPage, withFakes, type Fence, type Page, type Section } from './page.ts';
export { testPages } from './page-tests.ts';
export { lintInEslint, lintInLightRunner, type CommonFinding } from './hosts.ts';
export { ruleTests, type CorrectCase, type IncorrectCase, type RuleCases } from './rule-tests.ts';

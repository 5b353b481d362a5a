export { readPage, withFakes } from './page.ts';
export { testPages } from './page-tests.ts';
export { lintInEslint, lintInLightRunner } from './hosts.ts';
export { ruleTests } from './rule-tests.ts';

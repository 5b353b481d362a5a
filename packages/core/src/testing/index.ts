export { readCarets } from './carets.ts';
export type { EslintParser } from './hosts.ts';
export { readPage, withFakes } from './page.ts';
export { testPages } from './page-tests.ts';
export { readPages } from './pages.ts';
export { readSamples, testParity } from './parity-tests.ts';
export { testReadme } from './readme-tests.ts';
export { ruleTests, type EditCheck, type RuleCases } from './rule-tests.ts';

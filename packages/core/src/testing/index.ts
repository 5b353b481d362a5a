export { readCarets } from './carets.ts';
export { readPage, withFakes } from './page.ts';
export { testPages } from './page-tests.ts';
export { readPages } from './pages.ts';
export { testParity } from './parity-tests.ts';
export { testReadme } from './readme-tests.ts';
export { ruleTests, type EditCheck, type RuleCases } from './rule-tests.ts';

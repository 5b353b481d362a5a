export type { EslintParser } from './hosts.ts';
export { withFakes } from './page.ts';
export { testPages } from './page-tests.ts';
export { readPages } from './pages.ts';
export { readSamples, testParity } from './parity-tests.ts';
export { testReadme } from './readme-tests.ts';
export { ruleTests } from './rule-tests.ts';

/**
 * `npm run check`: everything that has to hold before a change is merged, from a clean clone, with nothing
 * but Node and npm. `npm run check -- lint types` runs only these steps.
 */
import { install, step } from './steps.mjs';

const steps = new Map([
  ['install', install],
  ['generated', ['tsx', 'scripts/generate.ts', '--check']],
  ['lint', ['eslint', '.']],
  ['knip', ['knip']],
  ['types', ['tsc', '--noEmit']],
  ['build', ['tsx', 'scripts/build.ts']],
  ['nginx', ['node', 'scripts/install-nginx.mjs']],
  ['tests', ['vitest', 'run']],
  ['packages', ['tsx', 'scripts/check-packages.ts']],
  ['consumer', ['tsx', 'scripts/consumer-test.ts']],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.has(name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${[...steps.keys()].join(', ')}.`);
  process.exit(2);
}

for (const [name, command] of steps) {
  if (asked.length === 0 || asked.includes(name)) await step(name, command);
}
console.log('\nAll is well.');

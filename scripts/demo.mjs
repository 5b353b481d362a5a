/** `npm run demo`: installs, builds and lints a bad deployment, with nothing but Node and npm. */
import { install, run, step } from './steps.mjs';

const deployment = 'test-fixtures/express-shop/bad';

await step('install', install);
await step('build', ['tsx', 'scripts/build.ts']);

console.log(`\n$ npx seaworthy ${deployment}\n`);
const { code } = await run(['seaworthy', deployment], 'inherit');

if (code === 1) {
  console.log(
    '\nIts exit code was 1, which is what stops a CI job: there are findings at the level of errors.',
  );
  console.log(`The same deployment done right has none: npx seaworthy ${deployment.replace('bad', 'good')}`);
} else {
  console.error(`\nThe deployment is bad, so its exit code should have been 1. It was ${String(code)}.`);
  process.exitCode = 1;
}

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many a test runs hundreds of files through three engines, and CI has two slow cores.
    testTimeout: 60_000,
    // Files share what they have imported: with a copy for each, importing takes longer than the tests. None of them changes
    // anything outside itself.
    isolate: false,
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many a test runs hundreds of files through three engines, and CI has two slow cores.
    testTimeout: 60_000,
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
});

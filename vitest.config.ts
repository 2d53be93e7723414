import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,db,contract}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/fixSeeds.ts'],
    pool: 'threads',
    testTimeout: 20_000,
  },
});

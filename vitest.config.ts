import { defineConfig } from 'vitest/config';
import { OneEnvironmentAtATime } from './tools/test/one-environment-at-a-time.ts';

/** Needs a club in which nobody has played yet, so it runs before the other end-to-end tests. */
const season = 'tests/play.e2e.test.ts';

const tellWhy = 'tools/test/properties-tell-why.ts';
const newPage = 'frontend/src/testing/new-page.ts';

const sources = ['services/**', 'tools/**', 'frontend/src/**', 'benchmarks/**'];

// How long `expect.poll` waits for what must come: without a deadline of its own, what one service does
// comes in 5 s, and what goes through several and Kafka in 20 s. vitest's 1 s is no promise of ours.
const soon = { poll: { timeout: 5_000, interval: 20 } };
const throughTheStack = { poll: { timeout: 20_000, interval: 50 } };

// isolate: false, because each test file makes what it needs (a schema, keys, ports) and leaves
// nothing: files share a process and the modules it has loaded.
export default defineConfig({
  test: {
    // vitest leaves one core to itself, which is half of a small machine: much of a test is waiting.
    maxWorkers: '100%',
    sequence: { sequencer: OneEnvironmentAtATime },
    projects: [
      {
        extends: './frontend/vite.config.ts',
        root: '.',
        test: {
          name: 'unit',
          isolate: false,
          include: sources.map((folder) => `${folder}/*.unit.test.ts`),
          setupFiles: [tellWhy, newPage],
          expect: soon,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'service',
          isolate: false,
          include: sources.map((folder) => `${folder}/*.service.test.ts`),
          setupFiles: tellWhy,
          expect: soon,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'charts',
          include: ['tools/charts/**/*.charts.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'season', include: [season], expect: throughTheStack, hookTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: [...sources, 'tests/**'].map((folder) => `${folder}/*.e2e.test.ts`),
          exclude: [season, '**/node_modules/**'],
          expect: throughTheStack,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'rotation', include: ['tests/rotation.test.ts'], testTimeout: 300_000 } },
      {
        test: {
          name: 'scaffold',
          include: ['tests/scaffold.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'compose',
          include: ['tests/compose.test.ts'],
          expect: { poll: { timeout: 120_000, interval: 500 } },
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'kind',
          include: ['tests/kind/*.kind.test.ts'],
          expect: { poll: { timeout: 120_000, interval: 500 } },
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

const sources = ['services/**', 'tools/**', 'frontend/src/**'];

// isolate: false, because each test file makes what it needs (a schema, keys, ports) and leaves
// nothing: files share a process and the modules it has loaded.
export default defineConfig({
  test: {
    projects: [
      {
        extends: './frontend/vite.config.ts',
        root: '.',
        test: {
          name: 'unit',
          isolate: false,
          include: sources.map((folder) => `${folder}/*.unit.test.ts`),
        },
      },
      {
        test: {
          name: 'service',
          isolate: false,
          include: sources.map((folder) => `${folder}/*.service.test.ts`),
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [...sources, 'tests/**'].map((folder) => `${folder}/*.e2e.test.ts`),
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

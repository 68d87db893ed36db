import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');

it('every part in ui/ and every page has a component test that renders it itself', () => {
  const parts = globSync(['ui/**/*.vue', '**/pages/*.vue'], { cwd: SOURCES });
  const tests = globSync(['**/*.test.ts', '**/testing/*.ts'], { cwd: SOURCES })
    .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
    .join();
  expect(parts.length).toBeGreaterThan(60);
  const imported = (file: string) => tests.includes(`/${file.split('/').at(-1)!}'`);
  expect(parts.filter((file) => !imported(file))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';

const NOT_SOURCE = /(^|\/)(node_modules|tests|testing)(\/|$)|\.(gen|test)\.ts$/;

/** Lines of each source file of services, tests and what is generated left out. */
const sizes = globSync('services/**/*.ts', { cwd: checkoutRoot })
  .filter((file) => !NOT_SOURCE.test(file))
  .map((file) => ({ file, lines: linesOf(readFileSync(join(checkoutRoot, file), 'utf8')) }))
  .sort((one, other) => one.lines - other.lines);

it('finds the services', () => expect(sizes.length).toBeGreaterThan(400));

it('has no source file over 250 lines', () => {
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
});

it('has half of its source files within 40 lines', () => {
  expect(sizes[Math.floor((sizes.length - 1) / 2)]!.lines).toBeLessThanOrEqual(40);
});

it('has nine of ten source files within 115 lines', () => {
  expect(sizes[Math.floor(sizes.length * 0.9)]!.lines).toBeLessThanOrEqual(115);
});

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';

const WRITTEN =
  '{services,frontend/src,frontend/build,tools,tests,benchmarks,loadtests}/**/*.{ts,vue}';
const NOT_WRITTEN = /(^|\/)node_modules\/|\.gen\.ts$/;
const NOT_SOURCE = /\/(tests|testing)\/|\.test\.ts$/;

/** Lines of each file that somebody wrote, the shortest first. */
const sizes = globSync(WRITTEN, { cwd: checkoutRoot })
  .filter((file) => !NOT_WRITTEN.test(file))
  .map((file) => ({ file, lines: linesOf(readFileSync(join(checkoutRoot, file), 'utf8')) }))
  .sort((one, other) => one.lines - other.lines);

const sources = sizes.filter(({ file }) => file.startsWith('services/') && !NOT_SOURCE.test(file));
const components = sizes.filter(({ file }) => file.endsWith('.vue'));

it('finds the services', () => expect(sources.length).toBeGreaterThan(400));

it('has no file over 250 lines, tests and tools among them', () => {
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
});

it('has half of its source files within 40 lines', () => {
  expect(sources[Math.floor((sources.length - 1) / 2)]!.lines).toBeLessThanOrEqual(40);
});

it('has nine of ten source files within 115 lines', () => {
  expect(sources[Math.floor(sources.length * 0.9)]!.lines).toBeLessThanOrEqual(115);
});

it('has no component over 200 lines, and nine of ten within 125', () => {
  expect(components.filter(({ lines }) => lines > 200)).toEqual([]);
  expect(components[Math.floor(components.length * 0.9)]!.lines).toBeLessThanOrEqual(125);
});

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

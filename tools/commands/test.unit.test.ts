import { afterEach, expect, it, vi } from 'vitest';
import { runTest } from './test.ts';

afterEach(() => vi.unstubAllEnvs());

const flags = { changed: false, repeat: 1 };

it.each([
  [true, 'yes'],
  [false, undefined],
])('tells the tests that are named whether it is the full run: %s', async (full, told) => {
  vi.stubEnv('TEST_FULL', undefined);
  await expect(runTest(['no-such-name'], { ...flags, full })).rejects.toThrow('no-such-name');
  expect(process.env['TEST_FULL']).toBe(told);
});

// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => localStorage.clear());

async function fresh() {
  vi.resetModules();
  return (await import('./preferences.ts')).preferences;
}

it('remembers a choice over a reload', async () => {
  (await fresh()).units = 'yards';
  await Promise.resolve();
  expect((await fresh()).units).toBe('yards');
});

it.each(['', '{', 'null', '[]', '"x"'])('falls back to its defaults with %j kept', async (kept) => {
  localStorage.setItem('preferences', kept);
  expect((await fresh()).track.putts).toBe(true);
});

// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { stubApi } from '../testing/stub-api.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  vi.resetModules();
});

/** As after a reload. */
async function loadPage() {
  vi.resetModules();
  return import('./features.ts');
}

it('asks the club when somebody wants to know, once, and remembers it without a network', async () => {
  let asked = 0;
  stubApi({
    'GET /api/v1/features': () => {
      asked++;
      return Response.json({ on: ['transfer'] });
    },
  });
  const { isOff } = await loadPage();
  expect(asked).toBe(0);
  expect([isOff('transfer'), isOff('live')]).toEqual([false, false]);
  await vi.waitFor(() => expect(isOff('live')).toBe(true));
  expect(isOff('transfer')).toBe(false);
  expect(asked).toBe(1);

  const lost = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', lost);
  const later = await loadPage();
  expect([later.isOff('transfer'), later.isOff('live')]).toEqual([false, true]);
  expect(lost).toHaveBeenCalledTimes(1);
});

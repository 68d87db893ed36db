// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { takeLetters } from './letters.ts';

let arrive: () => void;
const load = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.className = '';
  const loaded = new Promise<void>((resolve) => (arrive = resolve));
  load.mockReset().mockReturnValue(loaded);
  Object.defineProperty(document, 'fonts', { value: { load }, configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page of three addresses, kept on the phone or not. */
function openPage(isKept: boolean) {
  const controller = isKept ? {} : null;
  vi.stubGlobal('navigator', { serviceWorker: { controller } });
  const component = { render: () => null };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/', '/a', '/b'].map((path) => ({ path, component })),
  });
  takeLetters(router);
  return router;
}
const areTaken = () => document.documentElement.classList.contains('letters');

it('are asked for behind the first page, and taken on the way to the next one', async () => {
  const router = openPage(false);
  await router.push('/');
  expect(load).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(load).toHaveBeenCalledWith("1em 'Public Sans'");
  await router.push('/a');
  expect(areTaken()).toBe(false);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  expect(areTaken()).toBe(false);
  await router.push('/b');
  expect(areTaken()).toBe(true);
});

it('are there from the first page on where the phone keeps them', async () => {
  const router = openPage(true);
  arrive();
  await router.push('/');
  expect(areTaken()).toBe(true);
});

it('are not waited for when they are slow', async () => {
  const router = openPage(true);
  const opened = router.push('/');
  await vi.advanceTimersByTimeAsync(100);
  await opened;
  expect(areTaken()).toBe(false);
});

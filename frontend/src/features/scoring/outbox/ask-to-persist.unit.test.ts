import { expect, it, vi } from 'vitest';
import { makeMemoryStore } from '../store/memory-store.ts';
import { askToPersist } from './ask-to-persist.ts';

const storage = (persist: () => Promise<boolean>, persisted = false) =>
  ({ persist, persisted: async () => persisted }) as StorageManager;

it('the browser is asked once, and its answer is shown; it may change its mind later', async () => {
  const store = makeMemoryStore();
  const persist = vi.fn(async () => false);
  const first = storage(persist);
  expect(await askToPersist(store, first)).toBe('no');
  expect(await askToPersist(store, first)).toBe('no');
  expect(persist).toHaveBeenCalledTimes(1);
  expect(await askToPersist(store, storage(persist, true))).toBe('yes');
  expect(
    await askToPersist(
      makeMemoryStore(),
      storage(async () => true),
    ),
  ).toBe('yes');
  expect(await askToPersist(store, undefined)).toBe('unknown');
});

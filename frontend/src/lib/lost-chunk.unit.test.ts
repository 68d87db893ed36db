// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import * as update from './app-update.ts';
import { reloadOnLostChunk } from './lost-chunk.ts';

afterEach(() => vi.restoreAllMocks());

it('loads the page anew once, and not while there is no network', () => {
  const taken = vi.spyOn(update, 'takeUpdate').mockReturnValue();
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  reloadOnLostChunk();
  const loseOne = () => globalThis.dispatchEvent(new Event('vite:preloadError'));
  loseOne();
  expect(taken).not.toHaveBeenCalled();
  online.mockReturnValue(true);
  loseOne();
  loseOne();
  expect(taken).toHaveBeenCalledOnce();
});

import { takeUpdate } from './app-update.ts';

/**
 * A part of the page that cannot be loaded any more (its release is gone from the server) is found in
 * the release of today: loads that, once. Without a network nothing would come of it.
 */
export function reloadOnLostChunk(): void {
  globalThis.addEventListener('vite:preloadError', () => {
    if (globalThis.navigator.onLine && isFirst()) takeUpdate();
  });
}

/** The name of this module has a hash of the build: each build loads itself anew once. */
function isFirst(): boolean {
  try {
    if (globalThis.sessionStorage.getItem('lost-chunk') === import.meta.url) return false;
    globalThis.sessionStorage.setItem('lost-chunk', import.meta.url);
    return true;
  } catch {
    return false;
  }
}

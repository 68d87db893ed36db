import type { Router } from 'vue-router';
import { tokens } from '../lib/api/client.ts';
import { LAYOUT_CODE } from './layouts/layouts.ts';

/**
 * Loads the code of the first page while the club is asked who is here: one after the other they would
 * take a turn of the network each. Who comes by the front door and was never here is led to the log-in.
 */
export function loadAhead(router: Router): void {
  const { path, matched, meta } = router.resolve(globalThis.location.pathname);
  if (path === '/' && tokens.userId() === undefined) return;
  const pages = matched.map(({ components }) => components?.['default']);
  for (const load of [LAYOUT_CODE[meta.layout ?? 'bare'], ...pages]) {
    // A lost chunk is told of where the page is opened.
    if (typeof load === 'function') void (load as () => Promise<unknown>)().catch(() => undefined);
  }
}

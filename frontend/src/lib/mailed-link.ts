import { shallowRef } from 'vue';

/** The mailed link by which the page was opened; its token is empty without one. */
export const mailedLink = shallowRef({ token: '', turn: 0 });

/**
 * Moves the token from the address bar into memory, so that no history and no screen keeps it.
 * @returns whether there was one
 */
export function takeLinkToken(): boolean {
  const { hash, pathname, search } = globalThis.location;
  const token = tokenIn(hash);
  if (token === undefined) return false;
  mailedLink.value = { token, turn: mailedLink.value.turn + 1 };
  globalThis.history.replaceState(globalThis.history.state, '', pathname + search);
  return true;
}

/** The token in the fragment of an address, "#token=…"; a fragment never reaches a server. */
function tokenIn(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? undefined;
}

import type { RememberedUser } from '../lib/api/token-keeper.ts';

/** A device that remembers, or has remembered, who was logged in. */
export function remembers(userId?: string): RememberedUser {
  let known = userId;
  return { read: () => known, write: (next) => void (known = next) };
}

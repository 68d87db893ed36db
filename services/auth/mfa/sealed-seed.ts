import { makeSealer } from '@golfroundpro/shared/secrets/sealer.ts';
import type { AuthKeys } from '../auth-keys.ts';

interface Keys {
  keys: Pick<AuthKeys, 'userSecret'>;
}

const contextOf = (ownerId: string) => ({ purpose: 'totp-seed', ownerId });

/** Seals the seed of a user's authenticator for the database. */
export function sealSeed({ keys }: Keys, userId: string, seed: Uint8Array): string {
  return makeSealer(keys.userSecret).seal(seed, contextOf(userId));
}

/** Opens it again. */
export function openSeed({ keys }: Keys, userId: string, sealed: string): Buffer {
  return makeSealer(keys.userSecret).open(sealed, contextOf(userId));
}

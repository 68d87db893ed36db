import type { OnboarderKeys } from '../onboarder-keys.ts';
import type { Found } from './db/read-registration.ts';
import type { SealedNationalId } from './db/registration-statements.ts';

const contextOf = (ownerId: string) => ({ purpose: 'national-id', ownerId });

/** Seals and digests one under the keys that write. */
export function sealNationalId(
  { sealer, digestsOf }: OnboarderKeys,
  ownerId: string,
  nationalId: string,
): SealedNationalId {
  const sealed = sealer.seal(Buffer.from(nationalId), contextOf(ownerId));
  return { sealed, digests: digestsOf(nationalId) };
}

/** @throws Error for what was sealed for somebody else, or under a key that is not there */
export function unsealNationalId(
  { sealer }: OnboarderKeys,
  ownerId: string,
  sealed: string,
): string {
  return sealer.open(sealed, contextOf(ownerId)).toString();
}

/** The national id of a registration; null where none was given. */
export function openNationalId(
  keys: OnboarderKeys,
  { told, sealedNationalId }: Found,
): string | null {
  if (sealedNationalId === null) return null;
  return unsealNationalId(keys, told.userId, sealedNationalId);
}

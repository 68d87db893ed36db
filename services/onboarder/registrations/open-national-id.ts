import type { OnboarderKeys } from '../onboarder-keys.ts';
import type { Found } from './db/read-registration.ts';

/** The national id of a registration; null where none was given. */
export function openNationalId(
  { sealer }: OnboarderKeys,
  { told, sealedNationalId }: Found,
): string | null {
  if (sealedNationalId === null) return null;
  const context = { purpose: 'national-id', ownerId: told.userId };
  return sealer.open(sealedNationalId, context).toString();
}

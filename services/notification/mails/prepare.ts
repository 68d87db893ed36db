import type { Sealer } from '@golfroundpro/shared/secrets/sealer.ts';
import type { Registrant } from '../people/registrants.ts';
import type { Confirmation, Identity } from './identity.ts';

/** Whom to ask, and how it is kept. */
export interface PrepareParts {
  identity: Identity;
  sealer: Sealer;
}

const purpose = 'confirmation-mail';

/**
 * Asks identity for what the mail to a person needs; gives it sealed. Undefined: no mail is needed.
 * @throws AppError upstream_unavailable, busy; Error when identity cannot say now
 */
export async function prepare(
  { identity, sealer }: PrepareParts,
  registrant: Registrant,
): Promise<string | undefined> {
  const said = await identity(registrant);
  if (said.outcome === 'not_needed') return undefined;
  if (said.outcome === 'failed') throw new Error(`identity makes no link: ${said.reason}`);
  const { token, code, expiresAt } = said;
  const secret = Buffer.from(JSON.stringify({ token, code, expiresAt }));
  return sealer.seal(secret, { purpose, ownerId: registrant.userId });
}

/** Opens it again. @throws Error for a key that is not there any more */
export function openPrepared(sealer: Sealer, userId: string, sealed: string): Confirmation {
  return JSON.parse(sealer.open(sealed, { purpose, ownerId: userId }).toString()) as Confirmation;
}

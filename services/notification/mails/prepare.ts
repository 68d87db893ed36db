import { Type, type Static } from 'typebox';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import type { Sealer } from '@golfroundpro/shared/secrets/sealer.ts';
import type { Registrant } from '../people/registrants.ts';

const Needed = Type.Object({
  needed: Type.Literal(true),
  token: Type.String(),
  code: Type.String(),
  expiresAt: Type.String({ format: 'date-time' }),
});
const Answer = Type.Union([Needed, Type.Object({ needed: Type.Literal(false) })]);
const check = makeChecker(Answer);

/** What goes into the mail that asks to confirm. */
export type Confirmation = Pick<Static<typeof Needed>, 'token' | 'code' | 'expiresAt'>;

/** Whom to ask, and how it is kept. */
export interface PrepareParts {
  auth: Upstream;
  sealer: Sealer;
}

const purpose = 'confirmation-mail';

/**
 * Asks identity for what the mail to a person needs; gives it sealed. Undefined: no mail is needed.
 * @throws AppError upstream_unavailable
 */
export async function prepare(
  { auth, sealer }: PrepareParts,
  { userId, name, email }: Registrant,
): Promise<string | undefined> {
  const answer = await auth.postJson('/internal/confirmations', { userId, name, email });
  const fault = check(answer);
  if (fault) throw new Error(`identity answers something else: ${fault}`);
  const confirmation = answer as Static<typeof Answer>;
  if (!confirmation.needed) return undefined;
  const { token, code, expiresAt } = confirmation;
  const secret = Buffer.from(JSON.stringify({ token, code, expiresAt }));
  return sealer.seal(secret, { purpose, ownerId: userId });
}

/** Opens it again. @throws Error for a key that is not there any more */
export function openPrepared(sealer: Sealer, userId: string, sealed: string): Confirmation {
  return JSON.parse(sealer.open(sealed, { purpose, ownerId: userId }).toString()) as Confirmation;
}

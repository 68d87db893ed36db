import type { AuthContext } from '../context.ts';
import { normaliseCode } from '../domain/backup-code.ts';
import { hashLinkCode } from '../domain/link-code.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { isLinkCode, readLink, type LinkPurpose } from '../mail/mail-link.ts';
import { codeInvalid } from '../mfa/check-second-factor.ts';
import { sharedKey } from '../throttle/attempt-key.ts';

/** What shows that somebody reads the mailbox: the link of a mail, or the code beside it and whose it is. */
export type RegistrationProof =
  { token: string } | { code: string; of: { userId: string } | { email: string } };

/** A proof that was right, and is not used up. */
export interface FoundProof {
  userId: string;
  by: { token: string } | { codeHash: string };
}

/** The links that confirm a registration. */
export const PURPOSES: LinkPurpose[] = ['confirm-registration'];

const FIND = 'SELECT id FROM account WHERE email = $1';
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Looks at a proof before a password is hashed, which takes its time. Guesses at codes are counted before they are looked
 * at: of an account together, however it is named, and of an e-mail that nobody has as well.
 * @throws AppError link_invalid, link_used, code_invalid, too_many_attempts
 */
export async function findProof(
  context: AuthContext,
  proof: RegistrationProof,
): Promise<FoundProof> {
  const { pool, keys, lockouts, now } = context;
  if ('token' in proof) {
    const { userId } = await readLink(pool, proof.token, PURPOSES, now());
    return { userId, by: proof };
  }
  const { userId, counted } = await ownerOf(context, proof.of);
  const key = sharedKey(context, `registration ${counted}`);
  await lockouts.mailCode.attempt(key);
  const codeHash = hashLinkCode(userId, normaliseCode(proof.code), keys.digest);
  if (!(await isLinkCode(pool, { userId, codeHash }, PURPOSES, now()))) throw codeInvalid();
  await lockouts.mailCode.reset(key);
  return { userId, by: { codeHash } };
}

async function ownerOf(
  { pool }: AuthContext,
  of: { userId: string } | { email: string },
): Promise<{ userId: string; counted: string }> {
  if ('userId' in of) return { userId: of.userId, counted: of.userId };
  const email = normaliseEmail(of.email);
  const { rows } = await pool.query<{ id: string }>(FIND, [email]);
  const userId = rows[0]?.id;
  return { userId: userId ?? NOBODY, counted: userId ?? email };
}

import type { PoolClient } from 'pg';
import { emailKey } from '@golfroundpro/shared/domain/email-key.ts';
import { lockDoor } from '../registrations/db/registration-statements.ts';
import { tellRepeated } from '../registrations/tell-repeated.ts';

/** An account, and the e-mail that it is to have. */
export interface Claim {
  userId: string;
  name: string;
  email: string;
  /** Whoever else has the e-mail is told by mail that somebody came with it; `ask`: nothing is claimed. */
  quiet?: 'claim' | 'ask' | undefined;
}

/** What came of it: who has the e-mail now, and whether they asked to be a member; null: nobody, the account is erased. */
export interface Claimed {
  userId: string;
  heldBy: string | null;
  isRegistered: boolean;
}

const INPUT = `WITH input AS (
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS t (id, name, email, email_key, n)
  WHERE NOT EXISTS (SELECT FROM erased_user e WHERE e.user_id = t.id) ORDER BY n)`;
const INSERT = `${INPUT}
  INSERT INTO registration (id, status_id, name, email, email_key, via, claimed_at)
  SELECT id, gen_random_uuid(), name, email, email_key, 'account', $5::timestamptz FROM input
  ON CONFLICT DO NOTHING`;
const MOVE = `${INPUT}, movable AS (
    SELECT DISTINCT ON (email_key) * FROM input i
    WHERE NOT EXISTS (SELECT FROM registration o WHERE o.email_key = i.email_key AND o.id <> i.id)
    ORDER BY email_key, n)
  UPDATE registration r SET email = m.email, email_key = m.email_key
  FROM movable m, (SELECT id, email_key FROM registration) before
  WHERE r.id = m.id AND before.id = r.id AND r.email <> m.email
  RETURNING before.email_key AS "emailKey"`;
const HOLDERS = `
  SELECT id, email_key AS "emailKey", requested_at IS NOT NULL AS "isRegistered"
  FROM registration WHERE email_key = ANY($1)`;

/**
 * Gives accounts their e-mails, in the transaction of `tx`: a claim where there was none, the other e-mail where there was
 * one, nothing where somebody else has it. The same again changes nothing. Each account once.
 * @returns for each who has the e-mail now, and the keys of e-mails that are free again
 */
export async function claimEmails(
  tx: PoolClient,
  claims: Claim[],
  now: Date,
): Promise<{ claimed: Claimed[]; freed: string[] }> {
  await lockDoor(tx);
  const keys = claims.map(({ email }) => emailKey(email));
  const written = claims.filter(({ quiet }) => quiet !== 'ask');
  const values = [
    written.map(({ userId }) => userId),
    written.map(({ name }) => name.trim()),
    written.map(({ email }) => email.trim()),
    written.map(({ email }) => emailKey(email)),
  ];
  await tx.query(INSERT, [...values, now]);
  const moved = await tx.query<{ emailKey: string }>(MOVE, values);
  const { rows } = await tx.query<{ id: string; emailKey: string; isRegistered: boolean }>(
    HOLDERS,
    [keys],
  );
  const holders = new Map(rows.map((row) => [row.emailKey, row]));
  const claimed = claims.map(({ userId }, at) => {
    const holder = holders.get(keys[at]!);
    return { userId, heldBy: holder?.id ?? null, isRegistered: holder?.isRegistered ?? false };
  });
  const isQuiet = claims.some(({ quiet }) => quiet);
  if (isQuiet) await tellRepeated(tx, repeatedOf(claims, claimed), now);
  return { claimed, freed: moved.rows.map((row) => row.emailKey) };
}

/** Those who have the e-mail of somebody who is not to learn it. */
function repeatedOf(claims: Claim[], claimed: Claimed[]): string[] {
  return claims.flatMap(({ quiet, userId }, at) => {
    const { heldBy } = claimed[at]!;
    return quiet && heldBy !== null && heldBy !== userId ? [heldBy] : [];
  });
}

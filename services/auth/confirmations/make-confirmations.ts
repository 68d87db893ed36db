import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AuthContext } from '../context.ts';
import { insertLinks } from '../mail/make-link.ts';
import type { PreparedConfirmation, Registrant } from './confirmation.ts';

/** A mail that is tried again needs another link: what goes into one is stored nowhere. */
export const MOST_A_DAY = 10;

const DAY_MS = 24 * 60 * 60 * 1000;
const GOT_ENOUGH = `
  SELECT user_id AS "userId" FROM mail_link
  WHERE user_id = ANY ($1) AND purpose = 'confirm-registration' AND created_at > $2
  GROUP BY user_id HAVING count(*) >= ${MOST_A_DAY}`;

/** Makes a link with a code for each whose account is locked and who did not get enough in a day. */
export async function makeConfirmations(
  { config, keys, now }: AuthContext,
  tx: PoolClient,
  registrants: Registrant[],
): Promise<Map<Registrant, PreparedConfirmation>> {
  const [at, purpose] = [now(), 'confirm-registration' as const];
  const ids = registrants.map(({ userId }) => userId);
  const { rows } = await tx.query<{ userId: string }>(GOT_ENOUGH, [ids, new Date(+at - DAY_MS)]);
  const gotEnough = new Set(rows.map(({ userId }) => userId));
  const entitled = registrants.filter(({ userId }) => !gotEnough.has(userId));
  const seconds = config.lifetimes.linkSeconds[purpose];
  const links = await insertLinks(
    tx,
    entitled.map(({ userId, email }) => ({ purpose, userId, email, jobId: uuidv7(), seconds })),
    { now: at, digestKey: keys.digest },
  );
  const expiresAt = new Date(+at + seconds * 1000).toISOString();
  return new Map(
    entitled.map((one, nth) => {
      const { token, code } = links[nth]!;
      return [one, { outcome: 'prepared', token, code: code!, expiresAt }];
    }),
  );
}

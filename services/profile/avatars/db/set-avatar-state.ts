import type { PoolClient } from 'pg';
import { findProfile } from '../../profiles/db/profile-rows.ts';
import type { Profile } from '../../profiles/domain/profile.ts';

const STEP = `UPDATE profile SET version = nextval('profile_version'), changed_at = now()
  WHERE user_id = $1`;
const REFUSE = 'UPDATE profile SET waiting_id = NULL, avatar_refused = true WHERE user_id = $1';
const REMOVE = `UPDATE profile SET avatar_id = NULL, waiting_id = NULL, avatar_refused = false
  WHERE user_id = $1`;

/** Says that what was uploaded is no picture; the one before it stays. */
export async function refuseUpload(
  tx: PoolClient,
  userId: string,
  avatarId: string,
): Promise<void> {
  await tx.query(REFUSE, [userId]);
  await tx.query('DELETE FROM avatar WHERE id = $1', [avatarId]);
}

/** Takes every picture of a user away. */
export async function removeAvatars(tx: PoolClient, userId: string): Promise<void> {
  await tx.query(REMOVE, [userId]);
  await tx.query('DELETE FROM avatar WHERE user_id = $1', [userId]);
}

/** The next version of a profile whose picture changed, which is there. */
export async function stepProfile(tx: PoolClient, userId: string): Promise<Profile> {
  await tx.query(STEP, [userId]);
  return (await findProfile(tx, userId))!;
}

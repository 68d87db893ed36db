import type { Pool, PoolClient } from 'pg';
import type { Profile, ProfileDetails } from '../domain/profile.ts';

const COLUMNS = `user_id AS "userId", home_club AS "homeClub", home_course_id AS "homeCourseId",
  preferred_tee AS "preferredTee", privacy, shows_handicap AS "showsHandicap", avatar_id AS "avatarId",
  CASE WHEN waiting_id IS NOT NULL THEN 'being_made' WHEN avatar_refused THEN 'refused' END AS "avatarWork",
  version::float8 AS version`;
const FIND = `SELECT ${COLUMNS} FROM profile WHERE user_id = $1`;
const WRITE = `
  INSERT INTO profile (user_id, home_club, home_course_id, preferred_tee, privacy, shows_handicap, version)
  VALUES ($1, $2, $3, $4, $5, $6, nextval('profile_version'))
  ON CONFLICT (user_id) DO UPDATE SET home_club = excluded.home_club,
    home_course_id = excluded.home_course_id, preferred_tee = excluded.preferred_tee,
    privacy = excluded.privacy, shows_handicap = excluded.shows_handicap,
    version = nextval('profile_version'), changed_at = now()
  RETURNING ${COLUMNS}`;

/** A profile as the record has it. */
export async function findProfile(
  db: Pool | PoolClient,
  userId: string,
): Promise<Profile | undefined> {
  const { rows } = await db.query<Profile>({ name: 'find-profile', text: FIND, values: [userId] });
  return rows[0];
}

/** Makes a profile or changes it, by the next version. The caller holds the lock of the user. */
export async function writeProfile(
  tx: PoolClient,
  userId: string,
  details: ProfileDetails,
): Promise<Profile> {
  const { homeClub, homeCourseId, preferredTee, privacy, showsHandicap } = details;
  const values = [userId, homeClub, homeCourseId, preferredTee, privacy, showsHandicap];
  const { rows } = await tx.query<Profile>(WRITE, values);
  return rows[0]!;
}

/** Takes a profile away with its pictures; gives the version at which it is gone. */
export async function deleteProfile(tx: PoolClient, userId: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ version: number }>(
    `DELETE FROM profile WHERE user_id = $1
     RETURNING nextval('profile_version')::float8 AS version`,
    [userId],
  );
  return rows[0]?.version;
}

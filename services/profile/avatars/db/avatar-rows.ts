import type { PoolClient } from 'pg';
import type { Pool } from 'pg';
import type { ImageType } from '../domain/image-type.ts';

/** A picture as it was uploaded. */
export interface Upload {
  id: string;
  userId: string;
  mediaType: ImageType;
  original: Buffer;
}

/** One of the sizes that worker made. */
export interface Picture {
  size: number;
  webp: Buffer;
}

const INSERT = `
  INSERT INTO avatar (id, user_id, media_type, original) VALUES ($1, $2, $3, $4)`;
const FIND_WAITING = `
  SELECT a.id, a.user_id AS "userId", a.media_type AS "mediaType", a.original FROM avatar a
  JOIN profile p ON p.waiting_id = a.id WHERE a.id = $1`;
const FIND_OWNER = `SELECT user_id AS "userId" FROM profile WHERE waiting_id = $1`;
const ADD_PICTURES = `
  INSERT INTO avatar_picture (avatar_id, size, webp)
  SELECT $1, size, webp FROM unnest($2::int[], $3::bytea[]) AS made (size, webp)`;

/** Keeps an upload; those that waited before it are nobody's any more. */
export async function insertUpload(tx: PoolClient, upload: Upload): Promise<void> {
  const { id, userId, mediaType, original } = upload;
  await tx.query(
    `DELETE FROM avatar USING profile
     WHERE profile.user_id = $1 AND avatar.id = profile.waiting_id`,
    [userId],
  );
  await tx.query(INSERT, [id, userId, mediaType, original]);
  await tx.query('UPDATE profile SET waiting_id = $2 WHERE user_id = $1', [userId, id]);
}

/** An upload whose sizes are still wanted. */
export async function findWaiting(pool: Pool, avatarId: string): Promise<Upload | undefined> {
  return (await pool.query<Upload>(FIND_WAITING, [avatarId])).rows[0];
}

/** Whose picture waits under this id. */
export async function findOwner(
  db: Pool | PoolClient,
  avatarId: string,
): Promise<string | undefined> {
  return (await db.query<{ userId: string }>(FIND_OWNER, [avatarId])).rows[0]?.userId;
}

/** Shows these sizes from now on; the upload and the picture before it go. */
export async function showPictures(
  tx: PoolClient,
  { userId, avatarId }: { userId: string; avatarId: string },
  pictures: Picture[],
): Promise<void> {
  const sizes = pictures.map(({ size }) => size);
  await tx.query(ADD_PICTURES, [avatarId, sizes, pictures.map(({ webp }) => webp)]);
  await tx.query('UPDATE avatar SET original = NULL WHERE id = $1', [avatarId]);
  await tx.query(
    'UPDATE profile SET avatar_id = $2, waiting_id = NULL, avatar_refused = false WHERE user_id = $1',
    [userId, avatarId],
  );
  await tx.query('DELETE FROM avatar WHERE user_id = $1 AND id <> $2', [userId, avatarId]);
}

/** One size of a picture. */
export async function findPicture(
  pool: Pool,
  avatarId: string,
  size: number,
): Promise<Buffer | undefined> {
  const { rows } = await pool.query<{ webp: Buffer }>(
    'SELECT webp FROM avatar_picture WHERE avatar_id = $1 AND size = $2',
    [avatarId, size],
  );
  return rows[0]?.webp;
}

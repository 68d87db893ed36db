import type { Pool } from 'pg';

const OF = `SELECT file_name AS name, file_type AS type, file_bytes AS bytes FROM job
  WHERE id = $1 AND user_id = $2 AND state = 'done' AND file_until > now()`;
const PIECE = 'SELECT bytes FROM job_file WHERE job_id = $1 AND piece = $2';

/** What is told of a file before its bytes. */
export interface FileHead {
  name: string;
  type: string;
  bytes: number;
}

/** The file of a job of this user, as long as it can be fetched. */
export async function findFile(
  pool: Pool,
  { jobId, userId }: { jobId: string; userId: string },
): Promise<FileHead | undefined> {
  return (await pool.query<FileHead>(OF, [jobId, userId])).rows[0];
}

/** The bytes of a file, a piece at a time. @throws Error when it was deleted meanwhile */
export async function* readFile(
  pool: Pool,
  jobId: string,
  { bytes }: FileHead,
): AsyncGenerator<Buffer> {
  let read = 0;
  for (let piece = 0; read < bytes; piece++) {
    const { rows } = await pool.query<{ bytes: Buffer }>(PIECE, [jobId, piece]);
    if (!rows[0]) throw new Error('The file is no more');
    read += rows[0].bytes.byteLength;
    yield rows[0].bytes;
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Of the archive. What it holds, and how, is the same for one number. */
export const FORMAT = 1;

/** What PostgreSQL holds, as pg_dump writes it (custom). */
export const RECORD = 'record.dump';

/** What Vault holds of every service and cannot be made anew. */
export const SECRETS = 'secrets.json';

export const MANIFEST = 'manifest.json';

/** What a backup says of itself. */
export interface Manifest {
  format: number;
  /** Of GolfRoundPro, that took it. */
  version: string;
  takenAt: string;
  /** How many rows each table has: `schema.table`, quoted where PostgreSQL asks for it. */
  rows: Record<string, number>;
  files: Record<string, Sum>;
}

/** What a file must be. */
export interface Sum {
  bytes: number;
  sha256: string;
}

/** Of a file as it is. */
export async function sumOf(path: string): Promise<Sum> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

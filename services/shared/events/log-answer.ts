import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { Type } from 'typebox';
import { withHead } from '../http/with-head.ts';
import { readLogEpoch } from './log-epoch.ts';

/** The position behind which a log is read. */
export const AFTER = Type.Optional(Type.String({ pattern: '^\\d{1,18}$' }));

/** The answer that streams a log: first a line with its epoch, then the lines. */
export async function logAnswer(pool: Pool, lines: AsyncIterable<string>) {
  const head = `${JSON.stringify({ epoch: await readLogEpoch(pool) })}\n`;
  return {
    status: 200 as const,
    headers: { 'content-type': 'application/x-ndjson' },
    stream: Readable.from(withHead(head, lines), { highWaterMark: 2 }),
  };
}

import type { Pool, PoolClient } from 'pg';
import { keptText, type KeptAnswer, type Once } from '@golfroundpro/shared/db/kept-answers.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';

const RECALL = `
  SELECT k.n::int AS n, i.request_hash AS "requestHash", i.answer
  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (owner_id, key, n)
  JOIN idempotency i USING (owner_id, key)`;
const REMEMBER = `
  INSERT INTO idempotency (owner_id, key, request_hash, answer)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) ON CONFLICT DO NOTHING`;

/** The answers that were given with these keys, in their order; undefined where none was. */
export async function recallAnswers(
  db: Pool | PoolClient,
  keys: Once[],
): Promise<(KeptAnswer | undefined)[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<KeptAnswer & { n: number }>(RECALL, [
    keys.map(({ ownerId }) => ownerId),
    keys.map(({ key }) => key),
  ]);
  const byPlace = new Map(rows.map(({ n, ...kept }) => [n, kept]));
  return keys.map((_, at) => byPlace.get(at + 1));
}

/** Keeps answers, in the transaction of what they tell of. */
export async function rememberAnswers(
  tx: PoolClient,
  answers: { once: Once; answer: Answer }[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx.query(REMEMBER, [
    answers.map(({ once }) => once.ownerId),
    answers.map(({ once }) => once.key),
    answers.map(({ once }) => once.requestHash),
    answers.map(({ answer }) => keptText(answer)),
  ]);
}

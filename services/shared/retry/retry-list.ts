import type { Pool } from 'pg';
import { Type, type Static } from 'typebox';
import { OrNull } from '../http/schemas.ts';

const Time = Type.String({ format: 'date-time' });
const Count = Type.Integer({ minimum: 0 });

/** What a service tries later, and what it has given up, as staff see it. */
export const RetryList = Type.Object({
  ...{ waiting: Count, givenUp: Count },
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      topic: Type.String(),
      key: Type.String({ description: 'Whose it is, such as the id of a user' }),
      reason: Type.String({ description: 'Why it failed the last time' }),
      attempts: Type.Integer({ minimum: 1 }),
      ...{ firstFailedAt: Time, nextAt: Time, givenUpAt: OrNull(Time) },
    }),
    { description: 'What was given up before what waits; 50 at most' },
  ),
});

export const EXAMPLE_RETRIES: Static<typeof RetryList> = {
  ...{ waiting: 1, givenUp: 0 },
  items: [
    {
      ...{ id: '12', topic: 'user.created', key: '0198c0de-0000-7000-8000-0000000000aa' },
      ...{ reason: 'AppError: identity is away', attempts: 3 },
      firstFailedAt: '2026-11-28T02:00:00.000Z',
      nextAt: '2026-11-28T02:00:14.000Z',
      givenUpAt: null,
    },
  ],
};

const COUNTS = `
  SELECT (count(*) FILTER (WHERE given_up_at IS NULL))::integer AS waiting,
    (count(*) FILTER (WHERE given_up_at IS NOT NULL))::integer AS "givenUp" FROM event_retry`;
const LATEST = `
  SELECT id::text, topic, key, reason, attempts, first_failed_at AS "firstFailedAt", next_at AS "nextAt",
    given_up_at AS "givenUpAt"
  FROM event_retry ORDER BY given_up_at DESC NULLS LAST, id LIMIT 50`;
const TRY_NOW = `
  UPDATE event_retry SET given_up_at = NULL, attempts = 1, next_at = $2
  WHERE id = $1 RETURNING topic`;

export async function readRetries(pool: Pool): Promise<object> {
  const [counts, latest] = await Promise.all([pool.query<object>(COUNTS), pool.query(LATEST)]);
  return { ...counts.rows[0], items: latest.rows };
}

/** Has an event tried now, with all its attempts; gives its topic, undefined where there is none. */
export async function tryNow(pool: Pool, id: string, now: Date): Promise<string | undefined> {
  return (await pool.query<{ topic: string }>(TRY_NOW, [id, now])).rows[0]?.topic;
}

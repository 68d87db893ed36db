import type { Pool } from 'pg';
import { Type, type Static } from 'typebox';

/** So much of a person is told at the most, the newest first. */
const MOST = 200;

export const TimelineEntry = Type.Object({
  at: Type.String({ format: 'date-time' }),
  what: Type.Enum([
    ...[
      'registered',
      'standing',
      'edited',
      'deleted',
      'inquiry',
      'mailed',
      'verified',
      'logged_in',
    ],
  ]),
  detail: Type.Object({}, { description: 'What the event told beside the person' }),
});

export type TimelineEntry = Static<typeof TimelineEntry>;

/** What was told of a person by this service, and what others told, which is kept as the time it was so. */
const READ = `
  SELECT at, what, detail FROM (
    (SELECT occurred_at AS at, data - 'userId' - 'name' - 'email' - 'phoneNumber' AS detail,
      CASE split_part(type, '.', 3) WHEN 'MemberChanged' THEN 'standing'
        WHEN 'UserUpdated' THEN 'edited' WHEN 'InquiryChanged' THEN 'inquiry' END AS what
    FROM event WHERE aggregate_id = $1 ORDER BY id DESC LIMIT ${MOST})
    UNION ALL
    SELECT registered_at, jsonb_build_object('via', via), 'registered' FROM member WHERE id = $1
    UNION ALL
    SELECT deletion_at, jsonb_build_object('by', deletion_by, 'reason', deletion_reason), 'deleted'
    FROM member WHERE id = $1
    UNION ALL
    SELECT mark.at, '{}', mark.what FROM told, LATERAL (VALUES
      (mailed_at, 'mailed'), (verified_at, 'verified'), (logged_in_at, 'logged_in')
    ) AS mark (at, what) WHERE user_id = $1
  ) AS entry
  WHERE what IS NOT NULL AND at IS NOT NULL ORDER BY at DESC LIMIT ${MOST}`;

export async function readTimeline(pool: Pool, userId: string): Promise<TimelineEntry[]> {
  type Row = Omit<TimelineEntry, 'at'> & { at: Date };
  const { rows } = await pool.query<Row>(READ, [userId]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

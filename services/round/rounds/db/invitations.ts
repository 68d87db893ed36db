import type { Pool, PoolClient } from 'pg';
import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { TOTAL_SCORED } from '../../events/score-events.ts';
import { INVITATION_DAYS } from '../domain/invitation.ts';
import type { RoundState } from '../domain/round-state.ts';

/** A seat that waits for its member; `inviterName` is what stands on the inviter's own card. */
export interface Invitation {
  roundId: string;
  playerId: string;
  userId: string;
  inviterId: string;
  inviterName: string | null;
  invitedAt: Date;
  state: RoundState;
  courseId: string;
  courseName: string;
  holes: RoundHoles;
  holesOnCard: number;
  playedOn: string;
  /** What is on the card: all holes in play, or the total. */
  strokes: number | null;
}

/** Who waits, on which card, since when. */
export interface WaitingSeat {
  playerId: string;
  invitedId: string;
  invitedAt: Date;
}

const OPEN = `p.invited_id IS NOT NULL AND p.left_at IS NULL AND p.state NOT IN ('abandoned', 'deleted')
  AND p.invited_at > now() - interval '${INVITATION_DAYS} days'`;

const list = (whose: string) => `
  SELECT p.round_id AS "roundId", p.id AS "playerId", p.invited_id AS "userId",
    p.invited_by AS "inviterId", o.name AS "inviterName", p.invited_at AS "invitedAt", p.state,
    p.course_id AS "courseId", c.name AS "courseName", r.holes,
    cardinality(k.pars) AS "holesOnCard", p.played_on::text AS "playedOn",
    (SELECT CASE WHEN count(s.strokes) = CASE r.holes WHEN '18' THEN 18 ELSE 9 END
      THEN sum(s.strokes)::integer ELSE p.total_strokes END
      FROM hole_score s WHERE s.player_id = p.id) AS strokes
  FROM round_player p
  JOIN round r ON r.id = p.round_id
  JOIN course c ON c.id = p.course_id
  JOIN course_card k ON k.course_id = r.course_id AND k.version = r.card_version
  LEFT JOIN round_player o
    ON o.round_id = p.round_id AND o.user_id = p.invited_by AND o.left_at IS NULL
  WHERE ${OPEN} AND ${whose} AND (p.invited_at, p.id) < (coalesce($1, 'infinity'::timestamptz), $2)
  ORDER BY p.invited_at DESC, p.id DESC LIMIT $3`;

const LIST_OWN = list(`p.invited_id = $4 AND NOT EXISTS (
  SELECT FROM partner WHERE user_id = $4 AND partner_id = p.invited_by AND standing = 'blocked')`);
const LIST_ALL = list('true');
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Seats that wait: of one member, without those of whom they blocked, or (without one) of the club;
 * the latest first.
 */
export async function listInvitations(
  pool: Pool,
  userId: string | undefined,
  before: [invitedAt: string, playerId: string] | undefined,
  limit: number,
): Promise<Invitation[]> {
  const page = [before?.[0] ?? null, before?.[1] ?? LAST_ID, limit];
  const query =
    userId === undefined
      ? { name: 'invitations-of-club', text: LIST_ALL, values: page }
      : { name: 'invitations-of-member', text: LIST_OWN, values: [...page, userId] };
  return (await pool.query<Invitation>(query)).rows;
}

const READ = `
  SELECT id AS "playerId", invited_id AS "invitedId", invited_at AS "invitedAt" FROM round_player
  WHERE id = $1 AND round_id = $2 AND invited_id IS NOT NULL AND left_at IS NULL`;
const ACCEPT = 'UPDATE round_player SET user_id = invited_id, invited_id = NULL WHERE id = $1';
const DECLINE = 'UPDATE round_player SET invited_id = NULL, name = NULL WHERE id = $1';
const HAS_SCORED = `
  SELECT FROM hole_score WHERE player_id = $1 AND scored_by = $2
  UNION ALL SELECT FROM event
    WHERE aggregate_id = (SELECT round_id FROM round_player WHERE id = $1)
      AND type = '${TOTAL_SCORED.type}' AND data ->> 'playerId' = $1::text
      AND data ->> 'scoredBy' = $2::text`;
const LOCK_INVITER = `
  SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/invite/' || $1, 0))`;
const COUNT = `
  SELECT count(*) FILTER (WHERE ${OPEN})::integer AS waiting,
    count(*) FILTER (WHERE p.invited_at > now() - interval '1 day')::integer AS today
  FROM round_player p
  WHERE p.invited_by = $1 AND p.invited_at > now() - interval '${INVITATION_DAYS} days'`;

/** A seat that waits; undefined when it does not. The caller holds the lock of the round. */
export async function readWaitingSeat(
  tx: PoolClient,
  roundId: string,
  playerId: string,
): Promise<WaitingSeat | undefined> {
  return (await tx.query<WaitingSeat>(READ, [playerId, roundId])).rows[0];
}

/** Makes the seat its member's. */
export async function acceptSeat(tx: PoolClient, playerId: string): Promise<void> {
  await tx.query(ACCEPT, [playerId]);
}

/** Makes the seat nobody's: that of a guest without a name. */
export async function declineSeat(tx: PoolClient, playerId: string): Promise<void> {
  await tx.query(DECLINE, [playerId]);
}

/** Whether somebody wrote a score of the card. */
export async function hasScored(
  tx: PoolClient,
  playerId: string,
  userId: string,
): Promise<boolean> {
  return (await tx.query(HAS_SCORED, [playerId, userId])).rowCount! > 0;
}

/**
 * How many of an inviter's seats wait, and how many they gave within a day. Who counts for the same
 * inviter meanwhile waits for this transaction: it would not see these.
 */
export async function countInvitations(
  tx: PoolClient,
  inviterId: string,
): Promise<{ waiting: number; today: number }> {
  await tx.query(LOCK_INVITER, [inviterId]);
  return (await tx.query<{ waiting: number; today: number }>(COUNT, [inviterId])).rows[0]!;
}

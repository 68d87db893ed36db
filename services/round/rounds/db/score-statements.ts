import type { PoolClient } from 'pg';
import type { HoleAtHand, RoundAtHand } from '../domain/decide-score.ts';
import type { HoleScore } from '../domain/hole-score.ts';
import type { RoundRecord } from './round-record.ts';

/** A round under lock. */
export type LockedRound = RoundAtHand &
  Omit<RoundRecord, 'players' | 'courseName' | 'startedAt' | 'holesOnCard'>;

/** Names one hole of one player. */
export interface HoleKey {
  playerId: string;
  hole: number;
}

/** A hole of a player as it stands; `roundId` says whose round it belongs to. */
export type StandingHole = HoleKey & HoleAtHand & { roundId: string; par: number };

/** A hole to be written. */
export type NewHole = HoleKey & HoleScore & { version: number; scoredBy: string };

const LOCK = `
  SELECT id, owner_id AS "ownerId", marker_id AS "markerId", state, context, holes, version,
    course_id AS "courseId", card_version AS "cardVersion", played_on::text AS "playedOn",
    handicap_allowance AS "handicapAllowance", finished_at AS "finishedAt"
  FROM round WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`;

const READ = `
  SELECT p.id AS "playerId", p.round_id AS "roundId", p.user_id AS "userId", k.hole,
    p.pars[CASE r.holes WHEN 'back9' THEN k.hole - 9 ELSE k.hole END] AS par,
    p.total_strokes AS "totalStrokes",
    s.strokes, s.picked_up AS "pickedUp", s.putts, s.fairway, s.penalties, s.sand, s.version
  FROM unnest($1::uuid[], $2::smallint[]) AS k (player_id, hole)
  JOIN round_player p ON p.id = k.player_id AND p.left_at IS NULL
  JOIN round r ON r.id = p.round_id
  LEFT JOIN hole_score s ON s.player_id = k.player_id AND s.hole = k.hole`;

const WRITE = `
  WITH written AS (
    INSERT INTO hole_score
      (player_id, hole, strokes, picked_up, putts, fairway, penalties, sand, version, scored_by)
    SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::smallint[], $4::boolean[], $5::smallint[],
      $6::text[], $7::smallint[], $8::boolean[], $9::integer[], $10::uuid[])
    ON CONFLICT (player_id, hole) DO UPDATE SET
      strokes = excluded.strokes, picked_up = excluded.picked_up, putts = excluded.putts,
      fairway = excluded.fairway, penalties = excluded.penalties, sand = excluded.sand,
      version = excluded.version, scored_by = excluded.scored_by, scored_at = now()
  )
  UPDATE round SET version = v.version
  FROM unnest($11::uuid[], $12::integer[]) AS v (id, version) WHERE round.id = v.id`;

/** Locks rounds, always in the order of their ids, so that two writers never wait for each other. */
export async function lockRounds(client: PoolClient, ids: string[]): Promise<LockedRound[]> {
  const query = { name: 'lock-rounds', text: LOCK, values: [ids] };
  return (await client.query<LockedRound>(query)).rows;
}

/**
 * Reads holes as they stand. A statement of its own, after the lock: in READ COMMITTED the one
 * that waited for a lock sees other tables as they were before the wait.
 */
export async function readHoles(client: PoolClient, keys: HoleKey[]): Promise<StandingHole[]> {
  const { rows } = await client.query<
    HoleScore & { version: number | null } & Omit<StandingHole, 'current'>
  >({
    name: 'read-holes',
    text: READ,
    values: [keys.map((key) => key.playerId), keys.map((key) => key.hole)],
  });
  return rows.map(({ playerId, hole, roundId, userId, par, totalStrokes, version, ...score }) => ({
    playerId,
    hole,
    roundId,
    userId,
    par,
    totalStrokes,
    current: version === null ? undefined : { ...score, version },
  }));
}

/** Writes holes (each at most once) and the new versions of their rounds. */
export async function writeHoles(
  client: PoolClient,
  holes: NewHole[],
  rounds: { id: string; version: number }[],
): Promise<void> {
  const columns = [
    'playerId',
    'hole',
    'strokes',
    'pickedUp',
    'putts',
    'fairway',
    'penalties',
    'sand',
    'version',
    'scoredBy',
  ] as const;
  await client.query({
    name: 'write-holes',
    text: WRITE,
    values: [
      ...columns.map((column) => holes.map((hole) => hole[column])),
      rounds.map((round) => round.id),
      rounds.map((round) => round.version),
    ],
  });
}

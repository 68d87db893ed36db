import type { ClientBase, Pool } from 'pg';
import { RULES, type RecordState } from '../domain/fold-record.ts';
import { RECENT } from '../domain/index-table.ts';
import { compareScores } from '../domain/record-score.ts';
import { ROW_COLUMNS, toStoredRow, type FlatRow, type StoredRow } from './handicap-scores.ts';

/** Where a record stands; `version` rises with every re-run. */
export type Standing = Pick<
  RecordState,
  'indexTenths' | 'lowIndexTenths' | 'scores' | 'holesPosted' | 'lowCandidates'
> & {
  version: number;
  /** The most recent 20 scores at most, the oldest first. */
  rows: StoredRow[];
};

/**
 * Locks the records of users, always in order of user id, so that two writers never wait for each
 * other; a record that is not there yet is made, but for those of erased users.
 * @returns whose records are locked
 */
export async function lockHandicaps(client: ClientBase, userIds: string[]): Promise<Set<string>> {
  const values = [userIds];
  await client.query({
    name: 'make-handicaps',
    text: `INSERT INTO handicap (user_id) SELECT id FROM unnest($1::uuid[]) AS u (id)
      WHERE NOT EXISTS (SELECT FROM erased_user WHERE user_id = id)
      ORDER BY id ON CONFLICT DO NOTHING`,
    values,
  });
  const { rows } = await client.query<{ userId: string }>({
    name: 'lock-handicaps',
    text: `SELECT user_id AS "userId" FROM handicap WHERE user_id = ANY($1::uuid[])
      ORDER BY user_id FOR UPDATE`,
    values,
  });
  return new Set(rows.map(({ userId }) => userId));
}

/**
 * Holds the playing conditions as they are until the transaction ends: whoever sets them waits, and
 * then finds the scores of this transaction.
 */
export async function holdPlayingConditions(client: ClientBase): Promise<void> {
  await client.query('LOCK TABLE playing_conditions IN SHARE MODE');
}

const READ = `
  SELECT h.version, h.index_tenths AS "indexTenths", h.low_index_tenths AS "lowIndexTenths",
    h.scores, h.holes_posted AS "holesPosted", h.low_candidates AS "lowCandidates",
    (SELECT coalesce(json_agg(latest), '[]') FROM (
      SELECT ${ROW_COLUMNS}, s.pcc FROM (
        SELECT * FROM handicap_score WHERE user_id = h.user_id AND accepted
        ORDER BY played_on DESC, started_at DESC, round_id DESC, player_id DESC LIMIT ${RECENT}
      ) AS s
    ) AS latest) AS rows
  FROM handicap h WHERE h.user_id = $1`;

/**
 * Where a user's record stands, in one statement and so all of one moment; undefined when they
 * never posted a score.
 */
export async function readStanding(
  client: ClientBase | Pool,
  userId: string,
): Promise<Standing | undefined> {
  const query = { name: 'read-standing', text: READ, values: [userId] };
  const [standing] = (await client.query<Omit<Standing, 'rows'> & { rows: FlatRow[] }>(query)).rows;
  if (!standing) return undefined;
  const rows = standing.rows.map(toStoredRow);
  return { ...standing, rows: rows.sort((a, b) => compareScores(a.score, b.score)) };
}

const WRITE = `
  UPDATE handicap SET version = version + 1, index_tenths = $2, low_index_tenths = $3, scores = $4,
    holes_posted = $5, low_candidates = $6, rules = $7
  WHERE user_id = $1`;

/** Writes where a record stands after a re-run, as its next version. */
export async function writeStanding(
  client: ClientBase,
  userId: string,
  state: RecordState,
): Promise<void> {
  const { indexTenths, lowIndexTenths, scores, holesPosted, lowCandidates } = state;
  const figures = [indexTenths, lowIndexTenths, scores, holesPosted];
  const values = [userId, ...figures, JSON.stringify(lowCandidates), RULES];
  await client.query({ name: 'write-standing', text: WRITE, values });
}

/** Marks records as not reckoned: as if by rules of before. The caller holds their locks. */
export async function markOutdated(client: ClientBase, userIds: string[]): Promise<void> {
  await client.query('UPDATE handicap SET rules = 0 WHERE user_id = ANY($1::uuid[])', [userIds]);
}

/** Whose records were reckoned by rules of before. */
export async function readOutdated(pool: Pool): Promise<string[]> {
  const text = 'SELECT user_id AS "userId" FROM handicap WHERE rules < $1 ORDER BY user_id';
  const { rows } = await pool.query<{ userId: string }>(text, [RULES]);
  return rows.map(({ userId }) => userId);
}

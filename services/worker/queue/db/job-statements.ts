/** Adds jobs of events and of people; what an event asked for before, and whoever is erased, adds nothing. */
export const ADD_JOBS = `
  INSERT INTO job (id, kind, user_id, data, source, priority)
  SELECT t.* FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[], $5::text[], $6::integer[])
    AS t (id, kind, user_id, data, source, priority)
  WHERE NOT EXISTS (SELECT FROM erased e WHERE e.user_id = t.user_id)
  ON CONFLICT (source) DO NOTHING
  RETURNING id, kind, priority`;

/** An attempt begins; a later one ends what an earlier one may write. */
export const BEGIN = `
  UPDATE job SET state = 'running', attempt = attempt + 1, percent = 0, line = NULL
  WHERE id = $1 AND state IN ('waiting', 'running')
  RETURNING user_id AS "userId", data, attempt`;

const OF_ATTEMPT = `id = $1 AND attempt = $2 AND state = 'running'`;

export const PROGRESS = `UPDATE job SET percent = $3, line = $4 WHERE ${OF_ATTEMPT}`;

export const FINISH = `
  UPDATE job SET state = 'done', percent = 100, line = NULL, fault = NULL, ended_at = now(), file_name = $3,
    file_type = $4, file_bytes = $5, file_until = CASE WHEN $5::integer IS NULL THEN NULL
      ELSE now() + make_interval(days => $6) END
  WHERE ${OF_ATTEMPT} RETURNING user_id AS "userId"`;

export const KEEP_PIECE = 'INSERT INTO job_file (job_id, piece, bytes) VALUES ($1, $2, $3)';

export const WAIT_AGAIN = `UPDATE job SET state = 'waiting', fault = $3 WHERE ${OF_ATTEMPT}`;

export const REFUSE = `
  UPDATE job SET state = 'dead', fault = $3, ended_at = now()
  WHERE ${OF_ATTEMPT} RETURNING user_id AS "userId"`;

/** Of a job whose last attempt is over; one that was lost with its instance has no fault of its own. */
export const GIVE_UP = `
  UPDATE job SET state = 'dead', fault = coalesce(fault, 'lost'), ended_at = now()
  WHERE id = $1 AND state IN ('waiting', 'running')
  RETURNING user_id AS "userId", kind, fault`;

export const CANCEL = `
  UPDATE job SET state = 'cancelled', ended_at = now()
  WHERE id = $1 AND user_id = $2 AND state IN ('waiting', 'running') RETURNING kind`;

export const TRY_AGAIN = `
  UPDATE job SET state = 'waiting', fault = NULL, ended_at = NULL, percent = 0, line = NULL
  WHERE id = $1 AND state = 'dead' RETURNING kind, priority`;

export const DROP_DEAD = `DELETE FROM job WHERE id = $1 AND state = 'dead' RETURNING kind`;

export const COUNT_OPEN = `
  SELECT count(*)::integer AS open FROM job WHERE user_id = $1 AND state IN ('waiting', 'running')`;

/** Of each kind that has such, what waits, runs and is dead, and how long the oldest has waited. */
export const READ_QUEUES = `
  SELECT kind AS queue, count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
    count(*) FILTER (WHERE state = 'running')::integer AS running,
    count(*) FILTER (WHERE state = 'dead')::integer AS dead,
    coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE state = 'waiting')), 0)::float8
      AS "oldestSeconds"
  FROM job WHERE state IN ('waiting', 'running', 'dead') GROUP BY kind`;

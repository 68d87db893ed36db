/** Months that lie ready behind the one that is on. */
const MONTHS_AHEAD = 3;
/** Entries that are forgotten at once where they are in no month that can be dropped. */
const AT_ONCE = 10_000;

/**
 * What the service may set off, as the owner of the log. They take nothing, and go by the clock of PostgreSQL and by
 * what the set-up wrote: whoever calls chooses no time, no zone, and no name that is found.
 */
export function auditFunctions(owner: string): string {
  const head = `RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = "${owner}", pg_temp
  SET timezone = 'UTC' SET datestyle = 'ISO' SET lock_timeout = '500ms'`;
  return `
CREATE OR REPLACE FUNCTION make_audit_months() ${head} AS $$${MAKE_MONTHS}$$;
CREATE OR REPLACE FUNCTION forget_audit() ${head} AS $$${FORGET}$$;
`;
}

const MONTHS = `
  SELECT c.relname AS name, strpos(pg_get_expr(c.relpartbound, c.oid), 'MINVALUE') > 0 AS is_first FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
  WHERE inhparent = 'audit_entry'::regclass AND starts_with(c.relname, 'audit_entry_before_')`;

/**
 * What was taken over holds this month too until it ends. A month that is on is made only where nothing was appended yet: an
 * append that is on its way to where it belonged until now would fail. Attached, so that who appends does not wait.
 */
const MAKE_MONTHS = `
DECLARE
  month timestamptz;
  next timestamptz;
  part text;
BEGIN
  PERFORM FROM audit_retention FOR UPDATE;
  FOR ahead IN 0..${MONTHS_AHEAD} LOOP
    month := date_trunc('month', now()) + make_interval(months => ahead);
    next := month + interval '1 month';
    part := 'audit_entry_before_' || to_char(next, 'YYYY_MM');
    CONTINUE WHEN month < now() + interval '1 day' AND EXISTS (SELECT FROM audit_entry);
    CONTINUE WHEN EXISTS (SELECT FROM (${MONTHS}) months WHERE name = part OR is_first AND name > part);
    EXECUTE format('CREATE TABLE %I (LIKE audit_entry INCLUDING INDEXES, PRIMARY KEY (id))', part);
    LOCK TABLE audit_entry_other IN ACCESS EXCLUSIVE MODE;
    EXECUTE format('
      WITH moved AS (DELETE FROM audit_entry_other WHERE at >= %2$L AND at < %3$L RETURNING *)
      INSERT INTO %1$I SELECT * FROM moved', part, month, next);
    EXECUTE format('ALTER TABLE audit_entry ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      part, month, next);
  END LOOP;
END `;

/** Whole months are dropped; what is in none (before there were months, or where one was missing) goes bit by bit. */
const FORGET = `
DECLARE
  kept_from timestamptz;
  part text;
BEGIN
  SELECT date_trunc('month', now() - make_interval(months => months)) INTO STRICT kept_from
  FROM audit_retention FOR UPDATE;
  FOR part IN
    SELECT name FROM (${MONTHS}) months
    WHERE name <= 'audit_entry_before_' || to_char(kept_from, 'YYYY_MM')
  LOOP
    EXECUTE format('DROP TABLE %I', part);
  END LOOP;
  DELETE FROM audit_entry e USING (
    SELECT tableoid AS part, ctid AS place FROM audit_entry
    WHERE at < kept_from LIMIT ${AT_ONCE}) old
  WHERE e.tableoid = old.part AND e.ctid = old.place AND e.at < kept_from;
END `;

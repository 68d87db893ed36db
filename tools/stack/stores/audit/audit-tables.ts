import type { AuditPlace } from './audit-place.ts';

/** For how many months entries are kept, unless the set-up is told otherwise. */
export const AUDIT_MONTHS = 24;

/** A year at least: whoever gets in must not be able to ask for a short memory. */
export const AUDIT_MONTHS_BOUNDS: [least: number, most: number] = [12, 120];

/** What somebody did that was not to their own account: few of all. */
export const BY_ACTOR = `(actor_id, id) WHERE actor_id IS NOT NULL AND user_id IS DISTINCT FROM actor_id`;

/**
 * A partition a month, named by the month that it ends before, and one for whatever has no month: an append never fails
 * for want of one.
 */
export const AUDIT_TABLES = `
CREATE TABLE audit_retention (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  months integer NOT NULL CHECK (months BETWEEN ${AUDIT_MONTHS_BOUNDS.join(' AND ')})
);
INSERT INTO audit_retention (months) VALUES (${AUDIT_MONTHS});
CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  action text NOT NULL,
  actor_id uuid,
  user_id uuid,
  address text NOT NULL,
  user_agent text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
) PARTITION BY RANGE (at);
CREATE INDEX audit_entry_by_user ON audit_entry (user_id, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, id);
CREATE INDEX audit_entry_by_actor ON audit_entry ${BY_ACTOR};
CREATE TABLE audit_entry_other PARTITION OF audit_entry (PRIMARY KEY (id)) DEFAULT;
`;

/** The service appends and reads. Which number an entry has, and which time, it does not say. */
export function auditGrants({ service, owner }: AuditPlace): string {
  return `
GRANT USAGE ON SCHEMA "${owner}" TO "${service}";
GRANT SELECT, INSERT (action, actor_id, user_id, address, user_agent, detail) ON audit_entry TO "${service}";
GRANT SELECT ON audit_retention TO "${service}";
REVOKE ALL ON FUNCTION make_audit_months(), forget_audit() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_audit_months(), forget_audit() TO "${service}";
`;
}

/** The name by which the service finds the log, in its own schema: the release before knows no other. */
export function auditView({ service, owner }: AuditPlace): string {
  return `
CREATE VIEW "${service}".audit_entry AS SELECT * FROM "${owner}".audit_entry;
ALTER VIEW "${service}".audit_entry OWNER TO "${service}";
`;
}

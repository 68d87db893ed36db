/** Whose entries are attacked. */
export const SUBJECT = '0198c0de-0000-7000-8000-0000000000aa';

/** Each is tried by the log's name, by that of its owner's schema, and by a partition. */
const CHANGES = ['audit_entry', '{owner}.audit_entry', '{owner}.audit_entry_other'].flatMap(
  (table) => [
    `UPDATE ${table} SET action = 'login.succeeded'`,
    `UPDATE ${table} SET detail = detail WHERE false`,
    `DELETE FROM ${table}`,
    `DELETE FROM ${table} WHERE user_id = '${SUBJECT}'`,
    `SELECT FROM ${table} FOR UPDATE`,
    `INSERT INTO ${table} (at, action, address, user_agent) VALUES ('2020-01-01', 'login.refused', '', '')`,
    `INSERT INTO ${table} (id, action, address, user_agent) OVERRIDING SYSTEM VALUE VALUES (1, 'login.refused', '', '')`,
  ],
);

const TABLES = [
  'TRUNCATE {owner}.audit_entry',
  'TRUNCATE {owner}.audit_entry_other',
  'DROP TABLE {owner}.audit_entry',
  'DROP TABLE {owner}.audit_entry_other',
  'DROP SCHEMA {owner} CASCADE',
  'ALTER SCHEMA {owner} RENAME TO gone',
  'ALTER TABLE {owner}.audit_entry DETACH PARTITION {owner}.audit_entry_other',
  'ALTER TABLE {owner}.audit_entry RENAME TO gone',
  'ALTER TABLE {owner}.audit_entry OWNER TO {role}',
  'ALTER TABLE {owner}.audit_entry ADD CHECK (false) NOT VALID',
  'ALTER TABLE {owner}.audit_entry ENABLE ROW LEVEL SECURITY',
  'DO $$ BEGIN LOCK TABLE {owner}.audit_entry IN ACCESS EXCLUSIVE MODE; END $$',
  'CREATE TABLE {owner}.audit_entry_before_2001_01 ()',
  'CREATE RULE nothing AS ON INSERT TO {owner}.audit_entry DO INSTEAD NOTHING',
  'CREATE TRIGGER nothing BEFORE INSERT ON {owner}.audit_entry FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  'INSERT INTO {owner}.audit_entry_other SELECT * FROM {owner}.audit_entry',
  'UPDATE {owner}.audit_retention SET months = 12',
  'DELETE FROM {owner}.audit_retention',
  'INSERT INTO {owner}.audit_retention (months) VALUES (12)',
];

const RIGHTS = [
  'SET ROLE {owner}',
  'SET SESSION AUTHORIZATION {owner}',
  'GRANT {owner} TO {role}',
  'GRANT DELETE ON {owner}.audit_entry TO {role}; DELETE FROM {owner}.audit_entry',
  'ALTER ROLE {owner} LOGIN PASSWORD NULL',
  'ALTER ROLE {role} SUPERUSER',
  'CREATE ROLE another SUPERUSER',
  'DROP OWNED BY {owner}',
  'REASSIGN OWNED BY {owner} TO {role}',
  'DROP FUNCTION {owner}.forget_audit()',
  `CREATE OR REPLACE FUNCTION {owner}.forget_audit() RETURNS void LANGUAGE sql AS ''`,
  'ALTER FUNCTION {owner}.forget_audit() RESET ALL',
  'ALTER FUNCTION {owner}.make_audit_months() OWNER TO {role}',
  `SELECT setval('{owner}.audit_entry_id_seq', 1)`,
  'SET session_replication_role = replica',
];

/** What a stolen login of the service may try: `{role}` is the service's role, `{owner}` that of its audit log. */
export const AUDIT_ATTACKS = [...CHANGES, ...TABLES, ...RIGHTS];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `told`: what the topics said of a person, whichever came first; its row is the lock of the person.
 * `member`: the club's books. A number is of a sequence: one is left out where a transaction failed, none is given twice.
 */
export class CreateMemberTables1790000000110 implements MigrationInterface {
  name = 'CreateMemberTables1790000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told (
        user_id uuid PRIMARY KEY,
        mailed_at timestamptz,
        verified_at timestamptz,
        deleted_at timestamptz,
        place text,
        day_id uuid,
        arrival integer,
        offer_ends_at timestamptz,
        place_position bigint,
        place_epoch uuid
      )`);
    await runner.query(`CREATE SEQUENCE member_number AS integer`);
    // In the order of bytes an index serves a prefix, a sort and a page alike.
    await runner.query(`
      CREATE TABLE member (
        id uuid PRIMARY KEY,
        member_number integer UNIQUE,
        category text NOT NULL DEFAULT 'full',
        status text NOT NULL DEFAULT 'requested',
        suspended_at timestamptz,
        name text,
        name_key text COLLATE "C" NOT NULL DEFAULT '',
        email text,
        email_key text COLLATE "C" NOT NULL DEFAULT '',
        phone_number text,
        attributes jsonb NOT NULL DEFAULT '{}',
        sealed_national_id text,
        via text NOT NULL,
        registered_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE member, told`);
    await runner.query(`DROP SEQUENCE member_number`);
  }
}

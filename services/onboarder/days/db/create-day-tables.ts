import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Membership days, of which one at most is on, and the place of each arrival. How full a day is stands in its row,
 * which everybody who gives a place locks: more than the quota cannot be written.
 */
export class CreateDayTables1790000000900 implements MigrationInterface {
  name = 'CreateDayTables1790000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE membership_day (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        quota integer NOT NULL,
        opens_at timestamptz NOT NULL,
        offer_hours integer NOT NULL,
        closed_at timestamptz,
        archived_at timestamptz,
        taken integer NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND quota),
        waiting integer NOT NULL DEFAULT 0 CHECK (waiting >= 0)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX membership_day_on ON membership_day ((archived_at IS NULL))
      WHERE archived_at IS NULL`);
    await runner.query(`
      CREATE TABLE day_duplicates (
        day_id uuid PRIMARY KEY REFERENCES membership_day,
        refused bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE place (
        arrival bigint PRIMARY KEY,
        user_id uuid UNIQUE,
        status_id uuid UNIQUE,
        day_id uuid REFERENCES membership_day,
        place text NOT NULL CHECK (place IN ('held', 'waiting', 'offered', 'lapsed')),
        offer_ends_at timestamptz,
        arrived_at timestamptz NOT NULL,
        CHECK ((place = 'offered') = (offer_ends_at IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX place_of_day ON place (day_id, place, arrival)`);
    await runner.query(`CREATE INDEX place_arrived ON place (day_id, arrived_at)`);
    await runner.query(`
      CREATE INDEX place_offered ON place (offer_ends_at) WHERE place = 'offered'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE place, day_duplicates, membership_day`);
  }
}

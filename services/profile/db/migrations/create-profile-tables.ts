import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Profiles and their pictures, who is a member, and who was erased. Versions are of one sequence, so that those of a user
 * only grow, also over a deletion.
 */
export class CreateProfileTables1790000000100 implements MigrationInterface {
  name = 'CreateProfileTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE profile_version`);
    await runner.query(`
      CREATE TABLE profile (
        user_id uuid PRIMARY KEY,
        home_club text,
        home_course_id uuid,
        preferred_tee text,
        privacy text NOT NULL CHECK (privacy IN ('everyone', 'members', 'nobody')),
        shows_handicap boolean NOT NULL,
        avatar_id uuid,
        waiting_id uuid,
        avatar_refused boolean NOT NULL DEFAULT false,
        version bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        CHECK (home_club IS NULL OR home_course_id IS NULL)
      )`);
    // What was uploaded goes as soon as its sizes are there: it may say where it was taken.
    await runner.query(`
      CREATE TABLE avatar (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES profile ON DELETE CASCADE,
        media_type text NOT NULL,
        original bytea,
        uploaded_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX avatar_user ON avatar (user_id)`);
    // Pictures are pressed already.
    await runner.query(`ALTER TABLE avatar ALTER COLUMN original SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE avatar_picture (
        avatar_id uuid NOT NULL REFERENCES avatar ON DELETE CASCADE,
        size integer NOT NULL,
        webp bytea NOT NULL,
        PRIMARY KEY (avatar_id, size)
      )`);
    await runner.query(`ALTER TABLE avatar_picture ALTER COLUMN webp SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE member_standing (
        user_id uuid PRIMARY KEY,
        is_active boolean NOT NULL,
        position bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE erased_user (
        user_id uuid PRIMARY KEY,
        erased_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE erased_user, member_standing, avatar_picture, avatar, profile`);
    await runner.query(`DROP SEQUENCE profile_version`);
  }
}

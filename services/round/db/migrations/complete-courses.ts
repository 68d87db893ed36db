import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts of courses, their states, and search. `draft_version` never restarts, also when a draft is
 * published or deleted, so that no old ETag ever fits a new draft. `search` holds the words of name
 * and place as courses/domain/search-words.ts makes them; the next start fills it for seeded courses.
 */
export class CompleteCourses1790000000200 implements MigrationInterface {
  name = 'CompleteCourses1790000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE course
        ADD state text NOT NULL DEFAULT 'published'
          CHECK (state IN ('draft', 'published', 'archived')),
        ADD draft_version integer NOT NULL DEFAULT 0,
        ADD seed_hash text,
        ADD search tsvector NOT NULL DEFAULT ''`);
    await runner.query(`
      CREATE TABLE course_draft (
        course_id uuid PRIMARY KEY REFERENCES course,
        content jsonb NOT NULL,
        updated_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`DROP INDEX course_name`);
    await runner.query(`CREATE INDEX course_state_name ON course (state, name, id)`);
    await runner.query(`CREATE INDEX course_search ON course USING gin (search)`);
    await runner.query(`CREATE INDEX course_latitude ON course (latitude)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE course_draft`);
    await runner.query(`DROP INDEX course_state_name, course_search, course_latitude`);
    await runner.query(`CREATE INDEX course_name ON course (name, id)`);
    await runner.query(`
      ALTER TABLE course DROP state, DROP draft_version, DROP seed_hash, DROP search`);
  }
}

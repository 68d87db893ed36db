import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Courses, their published cards and their drafts. `draft_version` never restarts, also when a draft
 * is published or deleted, so that no old ETag ever fits a new draft. `search` holds the words of name
 * and place as courses/domain/search-words.ts makes them.
 */
export class CreateCourseTables1790000000100 implements MigrationInterface {
  name = 'CreateCourseTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COURSE, CARD, DRAFT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE course_draft, course_card, course`);
  }
}

const COURSE = [
  `CREATE TABLE course (
     id uuid PRIMARY KEY,
     name text NOT NULL,
     place text NOT NULL,
     country text NOT NULL,
     time_zone text NOT NULL,
     latitude double precision NOT NULL,
     longitude double precision NOT NULL,
     card_version integer NOT NULL,
     state text NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published', 'archived')),
     draft_version integer NOT NULL DEFAULT 0,
     seed_hash text,
     search tsvector NOT NULL DEFAULT ''
   )`,
  `CREATE INDEX course_state_name ON course (state, name, id)`,
  `CREATE INDEX course_search ON course USING gin (search)`,
  `CREATE INDEX course_latitude ON course (latitude)`,
];

const CARD = `CREATE TABLE course_card (
  course_id uuid NOT NULL REFERENCES course,
  version integer NOT NULL,
  pars smallint[] NOT NULL CHECK (cardinality(pars) = 18),
  stroke_indexes smallint[] NOT NULL CHECK (cardinality(stroke_indexes) = 18),
  tees jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (course_id, version)
)`;

const DRAFT = `CREATE TABLE course_draft (
  course_id uuid PRIMARY KEY REFERENCES course,
  content jsonb NOT NULL,
  updated_by uuid NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
)`;

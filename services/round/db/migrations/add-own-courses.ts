import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Courses that the club does not keep, each of the member who typed it in (`owner_id`); the club's have no
 * owner. They have no position, and no place in the indexes that the club's lists are read off.
 */
export class AddOwnCourses1790000001400 implements MigrationInterface {
  name = 'AddOwnCourses1790000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE course
        ADD COLUMN owner_id uuid,
        ALTER COLUMN latitude DROP NOT NULL,
        ALTER COLUMN longitude DROP NOT NULL,
        ADD CONSTRAINT course_position CHECK (
          (owner_id IS NULL) = (latitude IS NOT NULL AND longitude IS NOT NULL))`);
    await makeIndexes(runner, 'WHERE owner_id IS NULL');
    await runner.query(`
      CREATE INDEX course_owner ON course (owner_id, name, id) WHERE owner_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE course SET state = 'archived', latitude = 0, longitude = 0, owner_id = NULL
      WHERE owner_id IS NOT NULL`);
    await runner.query(`
      ALTER TABLE course
        DROP COLUMN owner_id,
        ALTER COLUMN latitude SET NOT NULL,
        ALTER COLUMN longitude SET NOT NULL`);
    await makeIndexes(runner, '');
  }
}

async function makeIndexes(runner: QueryRunner, where: string): Promise<void> {
  await runner.query('DROP INDEX IF EXISTS course_state_name, course_search, course_latitude');
  await runner.query(`CREATE INDEX course_state_name ON course (state, name, id) ${where}`);
  await runner.query(`CREATE INDEX course_search ON course USING gin (search) ${where}`);
  await runner.query(`CREATE INDEX course_latitude ON course (latitude) ${where}`);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which cluster, and on which of its timelines, the log was when it got its name. */
export class AddLogCluster1790000000500 implements MigrationInterface {
  name = 'AddLogCluster1790000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE log_epoch ADD COLUMN cluster text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE log_epoch DROP COLUMN cluster`);
  }
}

import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { CreateJobTables1790000000100 } from './migrations/create-job-tables.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    ...LOG_MIGRATIONS,
    CreateIdempotencyTable1790000000001,
    CreateJobTables1790000000100,
  ],
};

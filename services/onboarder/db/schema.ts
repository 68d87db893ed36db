import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { CreateDayTables1790000000900 } from '../days/db/create-day-tables.ts';
import { CreateRegistration1790000004000 } from './migrations/create-registration.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    ...LOG_MIGRATIONS,
    CreateIdempotencyTable1790000000001,
    CreateDayTables1790000000900,
    CreateRegistration1790000004000,
  ],
};

import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { CreateEventRetry1790000002900 } from '@golfroundpro/shared/retry/create-event-retry.ts';
import { CreateMailTables1790000000100 } from './migrations/create-mail-tables.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [...LOG_MIGRATIONS, CreateMailTables1790000000100, CreateEventRetry1790000002900],
};

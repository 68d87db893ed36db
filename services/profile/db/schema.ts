import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { CreateProfileTables1790000000100 } from './migrations/create-profile-tables.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [...LOG_MIGRATIONS, CreateProfileTables1790000000100],
};

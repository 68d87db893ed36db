import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { CreateAchievementTable1790000000400 } from './migrations/create-achievement-table.ts';

/** All migrations of this service's schema; it is read and written with plain statements. */
export const SCHEMA = {
  entities: [],
  migrations: [...LOG_MIGRATIONS, CreateAchievementTable1790000000400],
};

import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { RETRY_MIGRATIONS } from '@golfroundpro/shared/retry/retry-migrations.ts';
import { AddMailKinds1790000003300 } from './migrations/add-mail-kinds.ts';
import { CreateMailTables1790000000100 } from './migrations/create-mail-tables.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    ...LOG_MIGRATIONS,
    CreateMailTables1790000000100,
    ...RETRY_MIGRATIONS,
    AddMailKinds1790000003300,
  ],
};

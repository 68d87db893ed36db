import { AddLogCluster1790000000500 } from '@golfroundpro/shared/events/add-log-cluster.ts';
import { CreateEventParked1790000000700 } from '@golfroundpro/shared/events/create-event-parked.ts';
import { CreateEventTables1790000000000 } from '@golfroundpro/shared/events/event-tables.ts';
import { CreateEventRetry1790000002900 } from '@golfroundpro/shared/retry/create-event-retry.ts';
import { CreateMailTables1790000000100 } from './migrations/create-mail-tables.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    CreateEventTables1790000000000,
    CreateMailTables1790000000100,
    AddLogCluster1790000000500,
    CreateEventParked1790000000700,
    CreateEventRetry1790000002900,
  ],
};

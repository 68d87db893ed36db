import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { AddLogCluster1790000000500 } from '@golfroundpro/shared/events/add-log-cluster.ts';
import { CreateEventParked1790000000700 } from '@golfroundpro/shared/events/create-event-parked.ts';
import { CreateEventTables1790000000000 } from '@golfroundpro/shared/events/event-tables.ts';
import { CreateDayTables1790000000900 } from '../days/db/create-day-tables.ts';
import { CreateRegistration1790000004000 } from './migrations/create-registration.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    CreateEventTables1790000000000,
    CreateIdempotencyTable1790000000001,
    AddLogCluster1790000000500,
    CreateEventParked1790000000700,
    CreateDayTables1790000000900,
    CreateRegistration1790000004000,
  ],
};

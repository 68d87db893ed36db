import { AddLogCluster1790000000500 } from '@golfroundpro/shared/events/add-log-cluster.ts';
import { CreateEventParked1790000000700 } from '@golfroundpro/shared/events/create-event-parked.ts';
import { CreateEventTables1790000000000 } from '@golfroundpro/shared/events/event-tables.ts';
import { PartitionLog1790000001500 } from '@golfroundpro/shared/events/partition-log.ts';
import { CreateAchievementTable1790000000400 } from './migrations/create-achievement-table.ts';

/** All migrations of this service's schema; it is read and written with plain statements. */
export const SCHEMA = {
  entities: [],
  migrations: [
    CreateEventTables1790000000000,
    CreateAchievementTable1790000000400,
    AddLogCluster1790000000500,
    CreateEventParked1790000000700,
    PartitionLog1790000001500,
  ],
};

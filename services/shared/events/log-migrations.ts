import { AddLogCluster1790000000500 } from './add-log-cluster.ts';
import { CreateEventParked1790000000700 } from './create-event-parked.ts';
import { CreateEventTables1790000000000 } from './event-tables.ts';
import { PartitionLog1790000001500 } from './partition-log.ts';

/** What makes a service's log as the relay needs it: whoever takes one of these takes them all. */
export const LOG_MIGRATIONS = [
  CreateEventTables1790000000000,
  AddLogCluster1790000000500,
  CreateEventParked1790000000700,
  PartitionLog1790000001500,
];

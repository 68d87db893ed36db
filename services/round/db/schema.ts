import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { CreateEventTables1790000000000 } from '@golfroundpro/shared/events/event-tables.ts';
import { AllowErasedNames1790000000500 } from './migrations/allow-erased-names.ts';
import { CompleteCourses1790000000200 } from './migrations/complete-courses.ts';
import { CreateRoundTables1790000000100 } from './migrations/create-round-tables.ts';
import { CompleteRounds1790000000300 } from './migrations/complete-rounds.ts';
import { CreateHandicapTables1790000000400 } from './migrations/create-handicap-tables.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    CreateEventTables1790000000000,
    CreateIdempotencyTable1790000000001,
    CreateRoundTables1790000000100,
    CompleteCourses1790000000200,
    CompleteRounds1790000000300,
    CreateHandicapTables1790000000400,
    AllowErasedNames1790000000500,
  ],
};

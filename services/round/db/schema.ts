import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { CreateEventTables1790000000000 } from '@golfroundpro/shared/events/event-tables.ts';
import { CourseCardEntity } from './course-card-entity.ts';
import { CourseEntity } from './course-entity.ts';
import { HoleScoreEntity } from './hole-score-entity.ts';
import { CreateRoundTables1790000000100 } from './migrations/create-round-tables.ts';
import { RoundEntity } from './round-entity.ts';
import { RoundPlayerEntity } from './round-player-entity.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [CourseEntity, CourseCardEntity, RoundEntity, RoundPlayerEntity, HoleScoreEntity],
  migrations: [
    CreateEventTables1790000000000,
    CreateIdempotencyTable1790000000001,
    CreateRoundTables1790000000100,
  ],
};

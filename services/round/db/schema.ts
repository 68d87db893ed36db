import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { AddErasedUsers1790000001010 } from './migrations/add-erased-users.ts';
import { AddInvitations1790000001000 } from './migrations/add-invitations.ts';
import { AddOwnCourses1790000001400 } from './migrations/add-own-courses.ts';
import { AddShareEnds1790000001020 } from './migrations/add-share-ends.ts';
import { AllowDeletedRounds1790000001100 } from './migrations/allow-deleted-rounds.ts';
import { CreateCourseTables1790000000100 } from './migrations/create-course-tables.ts';
import { CreateRoundSnapshots1790000001600 } from './migrations/create-round-snapshots.ts';
import { CreateRoundUntold1790000001700 } from './migrations/create-round-untold.ts';
import { CreateRoundTables1790000000200 } from './migrations/create-round-tables.ts';
import { CreateHandicapTables1790000000400 } from './migrations/create-handicap-tables.ts';
import { AddStartedAt1790000000600 } from './migrations/add-started-at.ts';
import { AddHandicapRules1790000000900 } from './migrations/add-handicap-rules.ts';
import { CreateBroughtIndex1790000001030 } from './migrations/create-brought-index.ts';
import { AddAwayScores1790000001200 } from './migrations/add-away-scores.ts';
import { AllowNineHoleCards1790000000800 } from './migrations/allow-nine-hole-cards.ts';
import { IndexRoundsByMarker1790000002701 } from './migrations/index-rounds-by-marker.ts';
import { IndexKeptAnswers1790000001300 } from './migrations/index-kept-answers.ts';
import { CourseCardEntity } from '../courses/db/course-cards.ts';
import { CourseDraftEntity } from '../courses/db/course-drafts.ts';
import { CourseEntity } from '../courses/db/course-entity.ts';
import { RoundShareEntity } from '../rounds/db/round-shares.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [CourseEntity, CourseCardEntity, CourseDraftEntity, RoundShareEntity],
  migrations: [
    ...LOG_MIGRATIONS,
    CreateIdempotencyTable1790000000001,
    CreateCourseTables1790000000100,
    CreateRoundTables1790000000200,
    CreateHandicapTables1790000000400,
    AddStartedAt1790000000600,
    AllowNineHoleCards1790000000800,
    AddHandicapRules1790000000900,
    AddInvitations1790000001000,
    AddErasedUsers1790000001010,
    AddShareEnds1790000001020,
    CreateBroughtIndex1790000001030,
    AllowDeletedRounds1790000001100,
    AddAwayScores1790000001200,
    IndexKeptAnswers1790000001300,
    AddOwnCourses1790000001400,
    CreateRoundSnapshots1790000001600,
    CreateRoundUntold1790000001700,
    IndexRoundsByMarker1790000002701,
  ],
};

import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { AccountEntity } from './account-entity.ts';
import { ApiKeyEntity } from './api-key-entity.ts';
import { AddKnownDevices1790000001800 } from './migrations/add-known-devices.ts';
import { ExtendMailLink1790000001900 } from './migrations/extend-mail-link.ts';
import { AddPasskeys1790000002000 } from './migrations/add-passkeys.ts';
import { AddEmailMendedAt1790000002101 } from './migrations/add-email-mended-at.ts';
import { AddSuspension1790000002100 } from './migrations/add-suspension.ts';
import { AddAccountInvitations1790000002300 } from './migrations/add-account-invitations.ts';
import { IndexAuditByActor1790000002700 } from './migrations/index-audit-by-actor.ts';
import { AddApplicants1790000002301 } from './migrations/add-applicants.ts';
import { AddRecoveries1790000002200 } from './migrations/add-recoveries.ts';
import { AddClaims1790000003000 } from './migrations/add-claims.ts';
import { CreateAuthTables1790000000100 } from './migrations/create-auth-tables.ts';
import { OwnAuditApart1790000002400 } from './migrations/own-audit-apart.ts';
import { AddSentMail1790000002801 } from './migrations/add-sent-mail.ts';
import { AddNamedAt1790000003012 } from './migrations/add-named-at.ts';
import { AddOfRegistration1790000002900 } from './migrations/add-of-registration.ts';
import { AddToldUntil1790000002800 } from './migrations/add-told-until.ts';
import { SessionEntity } from './session-entity.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [AccountEntity, SessionEntity, ApiKeyEntity],
  migrations: [
    ...LOG_MIGRATIONS,
    CreateIdempotencyTable1790000000001,
    CreateAuthTables1790000000100,
    AddKnownDevices1790000001800,
    ExtendMailLink1790000001900,
    AddPasskeys1790000002000,
    AddSuspension1790000002100,
    AddEmailMendedAt1790000002101,
    AddRecoveries1790000002200,
    AddAccountInvitations1790000002300,
    IndexAuditByActor1790000002700,
    AddApplicants1790000002301,
    OwnAuditApart1790000002400,
    AddToldUntil1790000002800,
    AddSentMail1790000002801,
    AddOfRegistration1790000002900,
    AddClaims1790000003000,
    AddNamedAt1790000003012,
  ],
};

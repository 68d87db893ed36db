import { CreateIdempotencyTable1790000000001 } from '@golfroundpro/shared/db/idempotency-table.ts';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { RETRY_MIGRATIONS } from '@golfroundpro/shared/retry/retry-migrations.ts';
import { AddDeletion1790000003010 } from './migrations/add-deletion.ts';
import { AddNamedAt1790000003011 } from './migrations/add-named-at.ts';
import { AddLoggedInAt1790000000140 } from './migrations/add-logged-in-at.ts';
import { CreateBulkTables1790000003020 } from './migrations/create-bulk-tables.ts';
import { CreateInquiries1790000000130 } from './migrations/create-inquiries.ts';
import { CreateMemberTables1790000000110 } from './migrations/create-member-tables.ts';
import { IndexMembers1790000000120 } from './migrations/index-members.ts';
import { IndexNumbers1790000000175 } from './migrations/index-numbers.ts';

/** All entities and migrations of this service's schema. */
export const SCHEMA = {
  entities: [],
  migrations: [
    ...LOG_MIGRATIONS,
    CreateIdempotencyTable1790000000001,
    CreateMemberTables1790000000110,
    IndexMembers1790000000120,
    CreateInquiries1790000000130,
    AddLoggedInAt1790000000140,
    IndexNumbers1790000000175,
    ...RETRY_MIGRATIONS,
    AddDeletion1790000003010,
    AddNamedAt1790000003011,
    CreateBulkTables1790000003020,
  ],
};

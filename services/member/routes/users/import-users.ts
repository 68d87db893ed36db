import { Type } from 'typebox';
import { onceOf } from '@golfroundpro/shared/db/kept-answers.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { claimKey } from '../../users/import/claim-key.ts';
import { ImportReport } from '../../users/import/import-report.ts';
import { importUsers } from '../../users/import/import-users.ts';

const MOST_BYTES = 2 * 1024 * 1024;
/** Each holds its file and its report. */
const AT_ONCE = 2;
const EXAMPLE = 'Name,E-mail,Phone\r\nMoira Fraser,moira@example.com,081 234 5678\r\n';
const DONE = 'File read';
const EXAMPLE_REPORT: ImportReport = {
  dryRun: true,
  counts: { new: 1, added: 0, known: 0, invalid: 0 },
  rows: [{ line: 2, outcome: 'new', userID: null, errors: [] }],
  ignoredColumns: [],
};

/** POST /api/v1/users/import: people from a file of a spreadsheet; `dryRun` says what would come of it. */
export function importUsersRoute({ onboarder, pool, logger }: MemberContext) {
  let running = 0;
  return defineRoute({
    method: 'post',
    path: '/api/v1/users/import',
    summary: 'Enter the people of a CSV file; each row says what became of it',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    query: Type.Object(
      { dryRun: Type.Optional(Type.Boolean({ default: false })) },
      { additionalProperties: false },
    ),
    body: Type.String({ description: 'CSV' }),
    textBody: 'text/csv',
    maxBodyBytes: MOST_BYTES,
    responses: { 200: Envelope(ImportReport) },
    examples: { body: EXAMPLE, answers: { 200: succeeded(DONE, EXAMPLE_REPORT) } },
    errors: ['busy', 'upstream_unavailable', 'database_unavailable'],
    handler: async ({ body: text, query: { dryRun = false }, request, user: { userId } }) => {
      if (running >= AT_ONCE) throw new AppError('busy', { headers: { 'retry-after': '10' } });
      running++;
      try {
        const once = dryRun ? undefined : onceOf(request, userId);
        if (once) await claimKey(pool, once);
        const asked = { text, by: userId, dryRun, key: once?.key };
        const report = await importUsers(onboarder, asked);
        logger.info({ actorId: userId, dryRun, ...report.counts }, 'a file of people was read');
        return { status: 200, body: succeeded(DONE, report) };
      } finally {
        running--;
      }
    },
  });
}

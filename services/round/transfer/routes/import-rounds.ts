import { Type, type Static } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import type { ReadFile } from '../import/import-entry.ts';
import { importRounds, MAX_ROUNDS } from '../import/import-rounds.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readJson } from '../import/read-json.ts';
import { FORMAT, FORMAT_VERSION } from '../transfer-format.ts';
import { EXAMPLE_FILE, EXAMPLE_REPORT } from './examples.ts';

/** Each round is checked by itself, so that one that is faulty does not spoil the others. */
const ImportBody = Type.Union([
  Type.Object(
    {
      format: Type.Literal(FORMAT),
      version: Type.Literal(FORMAT_VERSION),
      rounds: Type.Array(Type.Unknown(), { maxItems: MAX_ROUNDS, description: 'As in an export' }),
    },
    { additionalProperties: false },
  ),
  Type.String({ description: 'CSV' }),
]);

const Count = Type.Integer();
const Report = Type.Object({
  rows: Count,
  imported: Count,
  unchanged: Count,
  refused: Count,
  ignoredColumns: Type.Array(Type.String(), {
    description: 'Columns of the CSV that are not known; 20 of them at most',
  }),
  report: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'JSON: place of the round, from 1. CSV: line of the file' }),
      status: Type.Enum(['imported', 'unchanged', 'refused']),
      roundId: Type.Optional(Id),
      errors: Type.Optional(
        Type.Array(
          Type.Object({
            field: Type.String(),
            message: Type.String(),
            code: Type.Optional(Type.String()),
          }),
        ),
      ),
    }),
  ),
});

/** An import holds a connection while its rounds use others: this many leave enough for the rest. */
const AT_ONCE = 2;

/** POST /api/v1/rounds/import: takes rounds from a file; the same file again changes nothing. */
export function importRoundsRoute(context: RoundContext) {
  let running = 0;
  return defineRoute({
    method: 'post',
    path: '/api/v1/rounds/import',
    summary: 'Import rounds from a file; each row says what became of it',
    auth: 'user',
    permission: 'rounds:write',
    body: ImportBody,
    bodyLimit: '5mb',
    mostElements: MAX_ROUNDS,
    textBody: 'text/csv',
    idempotent: true,
    responses: { 200: Report },
    examples: { body: EXAMPLE_FILE, answers: { 200: EXAMPLE_REPORT } },
    errors: ['busy'],
    handler: async ({ body, user: { userId }, request }) => {
      if (running >= AT_ONCE) throw new AppError('busy', { headers: { 'retry-after': '10' } });
      running++;
      try {
        const { entries, ignoredColumns } = await readFile(body);
        return await runOnce(context.pool, request, userId, async () => ({
          status: 200,
          body: { ...(await importRounds(context, userId, entries)), ignoredColumns },
        }));
      } finally {
        running--;
      }
    },
  });
}

async function readFile(body: Static<typeof ImportBody>): Promise<ReadFile> {
  if (typeof body === 'string') return readCsv(body);
  return { entries: await readJson(body.rounds), ignoredColumns: [] };
}

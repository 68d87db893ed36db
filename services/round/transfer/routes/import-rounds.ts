import { Type, type Static } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { MOST_AWAY } from '../../handicaps/away-scores.ts';
import { requireOneDecimal } from '../../handicaps/require-one-decimal.ts';
import { HandicapIndex } from '../../rounds/player-body.ts';
import type { ReadFile } from '../import/import-entry.ts';
import { importAway } from '../import/import-away.ts';
import { importOwnCourses } from '../import/import-own-courses.ts';
import { importBrought } from '../import/import-brought.ts';
import { importRounds, MAX_ROUNDS } from '../import/import-rounds.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readJson } from '../import/read-json.ts';
import { FORMAT, FORMAT_VERSION, MOST_IN_FILE } from '../transfer-format.ts';
import { EXAMPLE_FILE, EXAMPLE_REPORT } from './examples.ts';
import { Report } from './report-schema.ts';

/** Each round is checked by itself, so that one that is faulty does not spoil the others. */
const ImportBody = Type.Union([
  Type.Object(
    {
      format: Type.Literal(FORMAT),
      version: Type.Literal(FORMAT_VERSION),
      rounds: Type.Array(Type.Unknown(), { maxItems: MAX_ROUNDS, description: 'As in an export' }),
      awayScores: Type.Optional(Type.Array(Type.Unknown(), { maxItems: MOST_AWAY })),
      ownCourses: Type.Optional(Type.Array(Type.Unknown(), { maxItems: MOST_IN_FILE })),
      broughtIndex: Type.Optional(HandicapIndex),
    },
    { additionalProperties: false },
  ),
  Type.String({ description: 'CSV' }),
]);

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
    maxBodyBytes: 5 * 1024 * 1024,
    mostElements: MAX_ROUNDS + MOST_AWAY + MOST_IN_FILE,
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
        const elsewhere = readElsewhere(body);
        return await runOnce(context.pool, request, userId, async () => {
          // First: rounds are played off the index and on the courses that these give.
          const brought = await takeElsewhere(context, userId, elsewhere);
          const rounds = await importRounds(context, userId, entries);
          return { status: 200, body: { ...rounds, ignoredColumns, ...brought } };
        });
      } finally {
        running--;
      }
    },
  });
}

/** What a file has beside its rounds. */
interface Elsewhere {
  awayScores: unknown[];
  ownCourses: unknown[];
  indexTenths: number | undefined;
}

/** @throws AppError invalid_request */
function readElsewhere(body: Static<typeof ImportBody>): Elsewhere {
  if (typeof body === 'string') {
    return { awayScores: [], ownCourses: [], indexTenths: undefined };
  }
  const { awayScores = [], ownCourses = [], broughtIndex: index } = body;
  const indexTenths = index === undefined ? index : requireOneDecimal(index, 'broughtIndex');
  return { awayScores, ownCourses, indexTenths };
}

async function takeElsewhere(
  context: RoundContext,
  userId: string,
  { awayScores, ownCourses, indexTenths }: Elsewhere,
) {
  const broughtIndex =
    indexTenths === undefined ? null : await importBrought(context.pool, userId, indexTenths);
  return {
    broughtIndex,
    awayScores: await importAway(context, userId, awayScores),
    ownCourses: await importOwnCourses(context.pool, userId, ownCourses),
  };
}

async function readFile(body: Static<typeof ImportBody>): Promise<ReadFile> {
  if (typeof body === 'string') return readCsv(body);
  return { entries: await readJson(body.rounds), ignoredColumns: [] };
}

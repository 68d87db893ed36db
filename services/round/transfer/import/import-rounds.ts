import { invalidField, type FieldError } from '@golfroundpro/shared/http/app-error.ts';
import { makeTurns } from '@golfroundpro/shared/http/make-turns.ts';
import { toAppError } from '@golfroundpro/shared/http/to-app-error.ts';
import { boundedErrors } from '@golfroundpro/shared/http/bounded-errors.ts';
import type { RoundContext } from '../../context.ts';
import { makeCourseFinder } from './find-course.ts';
import type { ImportEntry } from './import-entry.ts';
import { makeRoundIds } from './round-ids.ts';
import { oldestFirst } from './oldest-first.ts';
import { makeRisingClock } from './rising-clock.ts';
import { importRound, type ImportOutcome } from './import-round.ts';
import { reportOf, type ImportReport, type RowReport } from './import-report.ts';

/** The most rounds of a file. */
export const MAX_ROUNDS = 2000;
/** Below what the gateway waits for the answer. */
const BUDGET_MS = 45_000;

/**
 * Imports the rounds of a file, the oldest first.
 * A round that is refused does not stop the others. When a fault of our own or the end of its time stops
 * the import, the same file again goes on where it stopped.
 * @param budgetMs how long rounds are taken; what is left then is refused
 * @throws AppError invalid_request for a file of too many rounds, and whatever is no fault of a round
 */
export async function importRounds(
  context: RoundContext,
  userId: string,
  entries: ImportEntry[],
  budgetMs = BUDGET_MS,
): Promise<ImportReport> {
  if (entries.length > MAX_ROUNDS) {
    throw invalidField(
      'body',
      `has ${entries.length} rounds; split it into files of ${MAX_ROUNDS}`,
    );
  }
  const endsAt = performance.now() + budgetMs;
  const courses = makeCourseFinder(context.pool, userId);
  const ids = makeRoundIds(courses, userId);
  const now = makeRisingClock(context.now);
  const reports: RowReport[] = [];
  const turn = makeTurns();
  for (const { rows, round, faults } of oldestFirst(entries)) {
    await turn();
    if (!round || faults.length > 0) {
      // It keeps its place among equal rounds: mended, it has the id that it would have had.
      if (round) await ids.next(round).catch(errorsOf);
      reports.push(...refused(rows, faults));
      continue;
    }
    if (performance.now() > endsAt) {
      reports.push(...refusedRows(rows, OUT_OF_TIME));
      continue;
    }
    const outcome = await ids
      .next(round)
      .then((id) => importRound(context, courses, { userId, now: now() }, round, id))
      .catch(errorsOf);
    reports.push(...('status' in outcome ? doneRows(rows, outcome) : refusedRows(rows, outcome)));
  }
  return reportOf(reports.sort((a, b) => a.row - b.row));
}

const OUT_OF_TIME = {
  errors: [
    {
      field: 'row',
      code: 'not_reached',
      message: 'was not reached in time; send the file again, with another Idempotency-Key',
    },
  ],
};

/** The faults of a round; everything else is not for a report. */
function errorsOf(thrown: unknown): { errors: FieldError[] } {
  const error = toAppError(thrown);
  if (error.status >= 500) throw thrown;
  return { errors: error.options.errors ?? [{ field: 'round', message: error.message }] };
}

function doneRows(rows: number[], { status, roundId }: ImportOutcome): RowReport[] {
  return rows.map((row) => ({ row, status, roundId }));
}

/** In CSV a player is a row: what is wrong with a player is told in theirs. */
function refusedRows(rows: number[], { errors }: { errors: FieldError[] }): RowReport[] {
  const faults = errors.map((error) => {
    const [, place, field] = /^players\.(\d)\.(.+)$/.exec(error.field) ?? [];
    return rows.length > 1 && place !== undefined
      ? { row: rows[Number(place)]!, errors: [{ ...error, field: field! }] }
      : { row: rows[0]!, errors: [error] };
  });
  return refused(rows, faults);
}

/** A row without a fault of its own is told which of the same round has one. */
function refused(rows: number[], faults: ImportEntry['faults']): RowReport[] {
  const byRow = Map.groupBy(faults, ({ row }) => row);
  const message = `row ${faults[0]?.row}, of the same round, is refused`;
  const other = boundedErrors([{ field: 'row', code: 'beside_refused', message }]);
  return rows.map((row) => {
    const own = byRow.get(row)?.flatMap(({ errors }) => errors);
    return { row, status: 'refused', errors: own ? boundedErrors(own) : other };
  });
}

import { boundedErrors } from '@golfroundpro/shared/http/bounded-errors.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { askDoor, MOST_AT_DOOR, refusalError, type DoorOutcome } from '../ask-door.ts';
import type { NewUser } from '../new-user.ts';
import { refuseTwice } from './given-twice.ts';
import { countRows, type ImportReport, type ImportRow } from './import-report.ts';
import { readUsersCsv, type ReadRow } from './read-users-csv.ts';

/** A file that staff send, or try. */
export interface AskedImport {
  text: string;
  by: string;
  dryRun: boolean;
  /** With the same key again a row is the same registration: whoever is in by it is `added` again. */
  key: string | undefined;
}

type Somebody = ReadRow & { person: NewUser };

/**
 * Has the door take in the people of a file, 200 at a time. What is wrong with one row stops none of the others; what
 * stops it on the way is mended by the same file again.
 * @throws AppError invalid_request for what is no file of people, upstream_unavailable
 */
export async function importUsers(
  onboarder: Upstream,
  { text, by, dryRun, key }: AskedImport,
): Promise<ImportReport> {
  const file = await readUsersCsv(text);
  const read = refuseTwice(file.rows);
  const people = read.filter((row): row is Somebody => 'person' in row);
  const rows = new Map<number, ImportRow>();
  for (let from = 0; from < people.length; from += MOST_AT_DOOR) {
    const some = people.slice(from, from + MOST_AT_DOOR);
    const asked = some.map(({ line, person }) => ({
      ...person,
      ...(key === undefined ? {} : { key: `${key} ${line}` }),
    }));
    const outcomes = await askDoor(onboarder, { by, dryRun, people: asked });
    some.forEach(({ line }, at) => rows.set(line, rowOf(line, outcomes[at]!)));
  }
  const all = read.map((row) => rows.get(row.line) ?? invalidRow(row));
  return { dryRun, counts: countRows(all), rows: all, ignoredColumns: file.ignoredColumns };
}

function rowOf(line: number, outcome: DoorOutcome): ImportRow {
  const { userId: userID, refusal } = outcome;
  if (outcome.outcome !== 'refused') {
    return { line, outcome: outcome.outcome, userID, errors: [] };
  }
  if (refusal!.code === 'idempotency_key_reused') throw refusalError(outcome);
  return { line, outcome: 'invalid', userID, errors: refusal!.errors };
}

function invalidRow(row: ReadRow): ImportRow {
  const errors = 'errors' in row ? boundedErrors(row.errors) : [];
  const told = errors.map(({ field, message, code, limit, values }) => ({
    ...{ field, message, code },
    ...(limit === undefined ? {} : { limit }),
    ...(values ? { values } : {}),
  }));
  return { line: row.line, outcome: 'invalid', userID: null, errors: told };
}

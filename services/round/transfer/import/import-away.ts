import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError, type FieldError } from '@golfroundpro/shared/http/app-error.ts';
import { boundedErrors } from '@golfroundpro/shared/http/bounded-errors.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { RoundContext } from '../../context.ts';
import { addMissingAway, MOST_AWAY } from '../../handicaps/away-scores.ts';
import { toAwayRound } from '../../handicaps/away-body.ts';
import type { AwayRound } from '../../handicaps/domain/away-score.ts';
import { toTransferAway } from '../to-transfer.ts';
import { TransferAway } from '../transfer-format.ts';
import { reportOf, type ImportReport, type RowReport } from './import-report.ts';
import { derivedId } from './transfer-ids.ts';

const validate = makeValidator(TransferAway, { isSafe: true });

type ReadAway = { found: TransferAway; round: AwayRound } | { errors: FieldError[] };

/**
 * Takes scores from elsewhere into the record of a user: what is there already is compared, never
 * overwritten. Each gets an id that is derived from the user and its own, so that none can stand in
 * the way of somebody else's card.
 * @throws AppError busy while somebody holds the record
 */
export async function importAway(
  { pool, now }: RoundContext,
  userId: string,
  values: unknown[],
): Promise<ImportReport> {
  if (values.length === 0) return reportOf([]);
  const read = values.map((value) => readAway(value, now()));
  const rows: RowReport[] = [];
  await inTransaction(pool, (tx) =>
    addMissingAway(tx, userId, (there) => {
      const standing = new Map(there.map((row) => [row.id, toTransferAway(row)]));
      return read.flatMap((one, place) => {
        const { missing, ...outcome } = outcomeOf(one, userId, standing);
        rows.push({ row: place + 1, ...outcome });
        return missing ?? [];
      });
    }),
  );
  return reportOf(rows);
}

function readAway(value: unknown, now: Date): ReadAway {
  try {
    const found = validate(value);
    return { found, round: toAwayRound(found, now, new Date(found.enteredAt)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { errors: boundedErrors(error.options.errors ?? []) };
  }
}

type Outcome = Omit<RowReport, 'row'> & { missing?: AwayRound & { id: string } };

/** What becomes of one; it joins those that stand there, so that a second one of its id finds it. */
function outcomeOf(one: ReadAway, userId: string, standing: Map<string, TransferAway>): Outcome {
  if ('errors' in one) return { status: 'refused', errors: one.errors };
  const { found, round } = one;
  const id = derivedId(userId, found.id);
  const same = standing.get(found.id) ?? standing.get(id);
  if (same) {
    const field = FIELDS.find((name) => same[name] !== found[name]);
    if (!field) return { status: 'unchanged' };
    const message = 'differs from the score that is here already; take that out first';
    return { status: 'refused', errors: boundedErrors([{ field, code: 'differs', message }]) };
  }
  if (standing.size >= MOST_AWAY) {
    const message = `there are ${MOST_AWAY} scores from elsewhere already`;
    return { status: 'refused', errors: boundedErrors([{ field: 'awayScores', message }]) };
  }
  standing.set(id, found);
  return { status: 'imported', missing: { ...round, id } };
}

const FIELDS = [
  ...(['courseName', 'teeName', 'playedOn', 'holes'] as const),
  ...(['courseRating', 'slope', 'par', 'strokes'] as const),
];

import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { ImportEntry } from './import-entry.ts';
import { TransferRound } from '../transfer-format.ts';

const validate = makeValidator(TransferRound);

/** Checks each round of a file by itself: a faulty one does not spoil the others. */
export function readJson(rounds: unknown[]): ImportEntry[] {
  return rounds.map((value, index) => readRound(value, index + 1));
}

function readRound(value: unknown, row: number): ImportEntry {
  try {
    return { rows: [row], round: validate(value), faults: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { rows: [row], faults: [{ row, errors: error.options.errors ?? [] }] };
  }
}

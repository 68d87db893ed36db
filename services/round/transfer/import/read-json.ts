import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { makeTurns } from '@golfroundpro/shared/http/make-turns.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { ImportEntry } from './import-entry.ts';
import { TransferRound } from '../transfer-format.ts';

const validate = makeValidator(TransferRound, { isSafe: true });

/** Checks each round of a file by itself: a faulty one does not spoil the others. */
export async function readJson(rounds: unknown[]): Promise<ImportEntry[]> {
  const entries: ImportEntry[] = [];
  const turn = makeTurns();
  for (const value of rounds) {
    await turn();
    entries.push(readRound(value, entries.length + 1));
  }
  return entries;
}

function readRound(value: unknown, row: number): ImportEntry {
  try {
    return { rows: [row], round: validate(value), faults: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { rows: [row], faults: [{ row, errors: error.options.errors ?? [] }] };
  }
}

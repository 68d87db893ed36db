import { setImmediate } from 'node:timers/promises';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { ImportEntry } from './import-entry.ts';
import { TransferRound } from '../transfer-format.ts';

const validate = makeValidator(TransferRound, { isSafe: true });

/** Between two parts other requests have their turn. */
const ROUNDS_AT_A_TIME = 50;

/** Checks each round of a file by itself: a faulty one does not spoil the others. */
export async function readJson(rounds: unknown[]): Promise<ImportEntry[]> {
  const entries: ImportEntry[] = [];
  for (const value of rounds) {
    if (entries.length % ROUNDS_AT_A_TIME === 0) await setImmediate();
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

import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RoundState } from './domain/round-state.ts';

/** @throws AppError forbidden, with who may instead */
export function requireAllowed(allowed: boolean, detail: string): void {
  if (!allowed) throw new AppError('forbidden', { detail });
}

/** @throws AppError round_finished, round_abandoned, round_deleted or round_in_progress for another state */
export function requireState(state: RoundState, wanted: RoundState): void {
  if (state !== wanted) throw new AppError(`round_${state}`);
}

import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { dayState, type DayTimes } from './domain/day-state.ts';

/** @throws AppError not_open_yet, with the time at which it opens; day_closed */
export function refuseUnlessOpen(day: DayTimes, now: Date): void {
  const state = dayState(day, now);
  if (state === 'closed') throw new AppError('day_closed');
  if (state !== 'announced') return;
  const opensAt = day.opensAt.toISOString();
  const seconds = Math.ceil((day.opensAt.getTime() - now.getTime()) / 1000);
  const detail = `Registration opens at ${opensAt}.`;
  const headers = { 'retry-after': String(seconds) };
  throw new AppError('not_open_yet', { detail, extra: { opensAt }, headers });
}

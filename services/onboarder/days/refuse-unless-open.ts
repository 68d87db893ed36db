import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { dayState, type DayTimes } from './domain/day-state.ts';

/** @throws AppError not_open_yet, with the time at which it opens; day_closed */
export function refuseUnlessOpen(day: DayTimes, now: Date): void {
  const closed = closedBy(day, now);
  if (closed) throw closed;
}

/** Why nobody is taken in, if so; without a day everybody is. */
export function closedBy(day: DayTimes | undefined, now: Date): AppError | undefined {
  const state = day && dayState(day, now);
  if (state === 'closed') return new AppError('day_closed');
  if (state !== 'announced') return undefined;
  const opensAt = day!.opensAt.toISOString();
  const seconds = Math.ceil((day!.opensAt.getTime() - now.getTime()) / 1000);
  const detail = `Registration opens at ${opensAt}.`;
  const headers = { 'retry-after': String(seconds) };
  return new AppError('not_open_yet', { detail, extra: { opensAt }, headers });
}

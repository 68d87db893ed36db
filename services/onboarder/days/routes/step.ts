import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { changeDay, requireState, type DayChange } from '../change-day.ts';
import type { DayParts } from '../day-parts.ts';
import type { DayState } from '../domain/day-state.ts';
import { DayAnswer, DayParams, EXAMPLE_DAY, toDayAnswer } from './day-answer.ts';

/** A step of a day: what it is called, from which states, and what it changes. */
interface Step {
  name: 'open' | 'close' | 'archive';
  summary: string;
  from: DayState[];
  to: DayState;
  change: (now: Date) => ReturnType<DayChange>;
}

const STEPS: Step[] = [
  {
    name: 'open',
    summary: 'Open a membership day that was announced, now',
    from: ['announced'],
    to: 'open',
    change: (now) => ({ opensAt: now }),
  },
  {
    name: 'close',
    summary: 'Close a membership day: nobody registers, and who waits may still be offered a place',
    from: ['announced', 'open'],
    to: 'closed',
    change: (now) => ({ closedAt: now }),
  },
  {
    name: 'archive',
    summary: 'Archive a closed membership day: people register without one again',
    from: ['closed'],
    to: 'archived',
    change: (now) => ({ archivedAt: now }),
  },
];

/** POST /api/v1/membership-days/:dayId/open, /close and /archive */
export const steps = (parts: DayParts) => STEPS.map((one) => step(parts, one));

function step(parts: DayParts, { name, summary, from, to, change }: Step) {
  const closedAt = to === 'open' ? null : '2026-12-05T03:00:00.000Z';
  return defineRoute({
    method: 'post',
    path: `/api/v1/membership-days/:dayId/${name}`,
    summary,
    auth: 'user',
    permission: 'days:manage',
    params: DayParams,
    responses: { 200: DayAnswer },
    examples: { answers: { 200: { ...EXAMPLE_DAY, state: to, closedAt } } },
    errors: ['not_found', 'day_state', 'database_unavailable'],
    handler: async ({ params: { dayId }, user: { userId } }) => {
      const day = await changeDay(parts, dayId, (found, now) => {
        requireState(found, now, from);
        return change(now);
      });
      parts.logger.info({ dayId, userId, state: to }, 'membership day changed');
      return { status: 200, body: toDayAnswer(day, parts.now()) };
    },
  });
}

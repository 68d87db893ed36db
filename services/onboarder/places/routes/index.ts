import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { DayParts } from '../../days/day-parts.ts';
import { answer } from './answer.ts';
import { listArrivals } from './list-arrivals.ts';
import { withdraw } from './withdraw.ts';

/** What happens to the places of a membership day. */
export function placeRoutes(parts: DayParts): Route[] {
  return [listArrivals(parts), withdraw(parts), answer(parts)];
}

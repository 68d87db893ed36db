import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { DayParts } from '../day-parts.ts';
import { announce } from './announce.ts';
import { change } from './change.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { steps } from './step.ts';

/** How staff keep membership days. */
export function dayRoutes(parts: DayParts): Route[] {
  return [announce(parts), list(parts), get(parts), change(parts), ...steps(parts)];
}

import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';
import { courseRoutes } from './courses/index.ts';
import { playRoutes } from './rounds/index.ts';
import { streamLog } from './stream-log.ts';

/** Every action of the round service. */
export function roundRoutes(context: RoundContext): Route[] {
  return [...courseRoutes(context), ...playRoutes(context), streamLog(context)];
}

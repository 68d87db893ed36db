import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';
import { finishRound } from './finish-round.ts';
import { getCourse } from './get-course.ts';
import { getRound } from './get-round.ts';
import { listCourses } from './list-courses.ts';
import { listRounds } from './list-rounds.ts';
import { scoreHole } from './score-hole.ts';
import { startRound } from './start-round.ts';
import { streamLog } from './stream-log.ts';

/** Every action of the round service. */
export function roundRoutes(context: RoundContext): Route[] {
  return [
    listCourses(context),
    getCourse(context),
    startRound(context),
    listRounds(context),
    getRound(context),
    scoreHole(context),
    finishRound(context),
    streamLog(context),
  ];
}

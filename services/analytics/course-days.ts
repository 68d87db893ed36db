import { setTimeout as sleep } from 'node:timers/promises';
import { Type, type Static } from 'typebox';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { localDate } from '@golfroundpro/shared/domain/local-date.ts';

/** Which day it is on the courses: rounds are of their course's day, and so are weeks and seasons. */
export interface CourseDays {
  /**
   * Today (`YYYY-MM-DD`) on a course. For the club, and a course that is not known, it is the day of the
   * course where it is latest; before round was heard that of UTC.
   */
  today: (scope: string) => string;
  stop: () => Promise<void>;
}

export interface CourseDaysParts {
  round: Pick<Upstream, 'getJson'>;
  logger: Logger;
  now: () => Date;
}

const HEAR_EVERY_MS = 60_000;
const FAULT_PAUSE_MS = 2000;

const Zones = Type.Object({
  items: Type.Array(Type.Object({ courseId: Type.String(), timeZone: Type.String() })),
});

/** Hears from round, now and then, in which time zone each course lies. */
export function followCourseDays({ round, logger, now }: CourseDaysParts): CourseDays {
  const check = makeChecker(Zones);
  const stopping = new AbortController();
  const { signal } = stopping;
  let zones = new Map<string, string>();

  async function hear(): Promise<number> {
    try {
      const answer = await round.getJson('/internal/course-time-zones');
      const fault = check(answer);
      if (fault) throw new Error(fault);
      const { items } = answer as Static<typeof Zones>;
      zones = new Map(items.map(({ courseId, timeZone }) => [courseId, timeZone]));
      return HEAR_EVERY_MS;
    } catch (error) {
      if (!signal.aborted) logger.warn({ err: error }, 'not heard which day it is on the courses');
      return FAULT_PAUSE_MS;
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await sleep(await hear(), undefined, { signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    today: (scope) => {
      const own = zones.get(scope);
      const some = own ? [own] : new Set(zones.size > 0 ? zones.values() : ['UTC']);
      return Array.from(some, (zone) => localDate(now(), zone))
        .sort()
        .at(-1)!;
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

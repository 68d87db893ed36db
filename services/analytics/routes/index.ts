import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import { roundEvents } from '../subscriptions/take-round-events.ts';
import { getClub } from './get-club.ts';
import { getCourse } from './get-course.ts';
import { getInternalLeaderboard, getLeaderboard } from './get-leaderboard.ts';
import { getMyAchievements } from './get-my-achievements.ts';
import { getMyAnalytics } from './get-my-analytics.ts';
import { getMyCourse } from './get-my-course.ts';
import { ownData } from './own-data.ts';
import { rebuildViews } from './rebuild-views.ts';

/** Every route of this service. */
export function analyticsRoutes(context: AnalyticsContext): Route[] {
  return [
    getMyAnalytics(context),
    getMyCourse(context),
    getCourse(context),
    getClub(context),
    getLeaderboard(context),
    getInternalLeaderboard(context),
    getMyAchievements(context),
    ownData(context),
    roundEvents(context),
    rebuildViews(context),
  ];
}

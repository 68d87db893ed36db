import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { RouteRecordRaw } from 'vue-router';
import { accountRoutes } from '../features/account/routes.ts';
import { achievementsRoutes } from '../features/achievements/routes.ts';
import { adminRoutes } from '../features/admin/routes.ts';
import { coursesRoutes } from '../features/courses/routes.ts';
import { statisticsRoutes } from '../features/statistics/routes.ts';
import { designRoutes } from '../features/design/routes.ts';
import { membersRoutes } from '../features/members/routes.ts';
import { ownCoursesRoutes } from '../features/own-courses/routes.ts';
import { handicapRoutes } from '../features/handicap/routes.ts';
import { homeRoutes } from '../features/home/routes.ts';
import { inquiriesRoutes } from '../features/inquiries/routes.ts';
import { liveRoutes } from '../features/live/routes.ts';
import { profileRoutes } from '../features/profile/routes.ts';
import { registrationRoutes } from '../features/registration/routes.ts';
import { roundsRoutes } from '../features/rounds/routes.ts';
import { scoringRoutes } from '../features/scoring/routes.ts';
import { sessionRoutes } from '../features/session/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';
import { staffRoutes } from '../features/staff/routes.ts';
import { startRoutes } from '../features/start/routes.ts';
import { waitingRoomRoutes } from '../features/waiting-room/routes.ts';
import { transferRoutes } from '../features/transfer/routes.ts';
import type { Feature } from '../lib/features.ts';
import type { Layout } from './layouts/layouts.ts';

declare module 'vue-router' {
  interface RouteMeta {
    layout: Layout;
    /** A permission without which there is nothing to see here. */
    needs?: Permission;
    /** What the club can switch off: then there is nothing here either. */
    feature?: Feature;
    /** Whether it is for who is logged in as well as for who is not; `guest` alone is for the latter. */
    forAnyone?: boolean;
  }
}

/** Every address of the page but those of the staff (staff-routes.ts); a feature says its own. */
export const routes: RouteRecordRaw[] = [
  ...homeRoutes,
  ...roundsRoutes,
  ...startRoutes,
  ...scoringRoutes,
  ...sessionRoutes,
  ...statisticsRoutes,
  ...handicapRoutes,
  ...achievementsRoutes,
  ...accountRoutes,
  ...profileRoutes,
  ...adminRoutes,
  ...liveRoutes,
  ...settingsRoutes,
  ...ownCoursesRoutes,
  ...coursesRoutes,
  ...transferRoutes,
  ...staffRoutes,
  ...inquiriesRoutes,
  ...membersRoutes,
  ...waitingRoomRoutes,
  ...registrationRoutes,
  ...designRoutes,
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./pages/not-found-page.vue'),
    meta: { layout: 'bare', forAnyone: true },
  },
];

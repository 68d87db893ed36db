import type { RouteRecordRaw } from 'vue-router';
import { adminStaffRoutes } from '../features/admin/staff-routes.ts';
import { courseBuilderStaffRoutes } from '../features/course-builder/staff-routes.ts';
import { daysStaffRoutes } from '../features/days/staff-routes.ts';
import { inquiriesStaffRoutes } from '../features/inquiries/staff-routes.ts';
import { membersStaffRoutes } from '../features/members/staff-routes.ts';
import { peopleStaffRoutes } from '../features/people/staff-routes.ts';
import { registrationStaffRoutes } from '../features/registration/staff-routes.ts';
import { dutyRoutes } from '../features/staff/staff-routes.ts';
import { statisticsStaffRoutes } from '../features/statistics/staff-routes.ts';

/** Every address behind `/staff` and `/admin`: no golfer's phone carries them. */
export const staffRoutes: RouteRecordRaw[] = [
  ...adminStaffRoutes,
  ...courseBuilderStaffRoutes,
  ...daysStaffRoutes,
  ...inquiriesStaffRoutes,
  ...membersStaffRoutes,
  ...peopleStaffRoutes,
  ...registrationStaffRoutes,
  ...dutyRoutes,
  ...statisticsStaffRoutes,
];

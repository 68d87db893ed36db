import type { RouteRecordRaw } from 'vue-router';

/** How staff keep membership days. */
export const daysStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/membership-days',
    name: 'membership-days',
    component: () => import('./pages/days-page.vue'),
    meta: { layout: 'staff', needs: 'days:manage' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** Whom the club lets in. */
export const membersStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/members',
    name: 'members',
    component: () => import('./pages/members-page.vue'),
    meta: { layout: 'staff', needs: 'members:admit' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** Where the club's staff come in. */
export const staffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff',
    name: 'staff',
    component: () => import('./pages/staff-page.vue'),
    meta: { layout: 'staff', needs: 'rounds:attest' },
  },
];

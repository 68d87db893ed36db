import type { RouteRecordRaw } from 'vue-router';

/** The figures of the whole club. */
export const statisticsStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/figures',
    name: 'club-figures',
    component: () => import('./pages/club-figures-page.vue'),
    meta: { layout: 'staff', needs: 'analytics:read' },
  },
];

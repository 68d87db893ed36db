import type { RouteRecordRaw } from 'vue-router';

/** What the rounds add up to: one's own, and everybody's. */
export const statisticsRoutes: RouteRecordRaw[] = [
  {
    path: '/statistics',
    name: 'statistics',
    component: () => import('./pages/statistics-page.vue'),
    meta: { layout: 'member' },
  },
  {
    path: '/staff/figures',
    name: 'club-figures',
    component: () => import('./pages/club-figures-page.vue'),
    meta: { layout: 'staff', needs: 'analytics:read' },
  },
];

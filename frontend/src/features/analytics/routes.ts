import type { RouteRecordRaw } from 'vue-router';

/** What the rounds add up to. */
export const analyticsRoutes: RouteRecordRaw[] = [
  {
    path: '/statistics',
    name: 'statistics',
    component: () => import('./pages/statistics-page.vue'),
    meta: { layout: 'member' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** What one's rounds add up to. */
export const statisticsRoutes: RouteRecordRaw[] = [
  {
    path: '/statistics',
    name: 'statistics',
    component: () => import('./pages/statistics-page.vue'),
    meta: { layout: 'member' },
  },
];

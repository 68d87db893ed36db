import type { RouteRecordRaw } from 'vue-router';

/** What a golfer has earned. */
export const achievementsRoutes: RouteRecordRaw[] = [
  {
    path: '/achievements',
    name: 'achievements',
    component: () => import('./pages/achievements-page.vue'),
    meta: { layout: 'member' },
  },
];

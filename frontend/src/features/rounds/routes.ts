import type { RouteRecordRaw } from 'vue-router';

/** Rounds that were played. */
export const roundsRoutes: RouteRecordRaw[] = [
  {
    path: '/rounds',
    name: 'rounds',
    component: () => import('./pages/rounds-page.vue'),
    meta: { layout: 'member' },
  },
  {
    path: '/rounds/:roundId/summary',
    name: 'round-page',
    component: () => import('./pages/round-summary-page.vue'),
    meta: { layout: 'member' },
  },
];

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
  {
    path: '/rounds/:roundId/players',
    name: 'round-players',
    component: () => import('./pages/round-players-page.vue'),
    meta: { layout: 'member' },
  },
  {
    path: '/partners',
    name: 'partners',
    component: () => import('./pages/partners-page.vue'),
    meta: { layout: 'member' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** A round as it is played, and its card. */
export const roundRoutes: RouteRecordRaw[] = [
  {
    path: '/rounds/:roundId/:hole(\\d+)?',
    name: 'round',
    component: () => import('./pages/round-page.vue'),
    meta: { layout: 'play' },
  },
];

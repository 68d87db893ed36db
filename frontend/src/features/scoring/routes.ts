import type { RouteRecordRaw } from 'vue-router';

const page = () => import('./pages/round-page.vue');

/** A round as it is played, and its card. */
export const scoringRoutes: RouteRecordRaw[] = [
  {
    path: '/rounds/:roundId/:hole(\\d+)?',
    name: 'round',
    component: page,
    meta: { layout: 'play' },
  },
  { path: '/rounds/:roundId/card', name: 'round-card', component: page, meta: { layout: 'play' } },
];

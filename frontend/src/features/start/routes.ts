import type { RouteRecordRaw } from 'vue-router';

/** Before the first tee. */
export const startRoutes: RouteRecordRaw[] = [
  {
    path: '/play',
    name: 'start',
    component: () => import('./pages/start-page.vue'),
    meta: { layout: 'member' },
  },
];

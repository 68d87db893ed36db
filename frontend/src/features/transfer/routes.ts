import type { RouteRecordRaw } from 'vue-router';

/** One's rounds as files, out and in. */
export const transferRoutes: RouteRecordRaw[] = [
  {
    path: '/transfer',
    name: 'transfer',
    component: () => import('./pages/transfer-page.vue'),
    meta: { layout: 'member', feature: 'transfer' },
  },
];

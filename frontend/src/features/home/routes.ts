import type { RouteRecordRaw } from 'vue-router';

/** Where a golfer begins. */
export const homeRoutes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./pages/home-page.vue'),
    meta: { layout: 'member' },
  },
];

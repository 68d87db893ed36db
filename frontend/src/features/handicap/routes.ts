import type { RouteRecordRaw } from 'vue-router';

/** One's index, explained. */
export const handicapRoutes: RouteRecordRaw[] = [
  {
    path: '/handicap',
    name: 'handicap',
    component: () => import('./pages/handicap-page.vue'),
    meta: { layout: 'member', needs: 'handicaps:read' },
  },
];

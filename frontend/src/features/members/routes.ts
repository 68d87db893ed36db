import type { RouteRecordRaw } from 'vue-router';

/** How who was invited becomes a member. */
export const membersRoutes: RouteRecordRaw[] = [
  {
    path: '/join',
    name: 'join',
    component: () => import('./pages/join-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** How people become members. */
export const membersRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/members',
    name: 'members',
    component: () => import('./pages/members-page.vue'),
    meta: { layout: 'staff', needs: 'members:admit' },
  },
  {
    path: '/join',
    name: 'join',
    component: () => import('./pages/join-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
];

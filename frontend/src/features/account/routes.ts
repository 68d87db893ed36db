import type { RouteRecordRaw } from 'vue-router';

/** One's own account. */
export const accountRoutes: RouteRecordRaw[] = [
  {
    path: '/account',
    name: 'account',
    component: () => import('./pages/account-page.vue'),
    meta: { layout: 'member' },
  },
  {
    path: '/verify-email',
    name: 'verify-email',
    component: () => import('./pages/verify-email-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
];

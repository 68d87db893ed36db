import type { RouteRecordRaw } from 'vue-router';

/** Where admins come in. */
export const adminRoutes: RouteRecordRaw[] = [
  {
    path: '/admin',
    name: 'admin',
    component: () => import('./pages/accounts-page.vue'),
    meta: { layout: 'staff', needs: 'accounts:manage' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** What admins do. */
export const adminRoutes: RouteRecordRaw[] = [
  {
    path: '/admin',
    name: 'admin',
    component: () => import('./pages/admin-page.vue'),
    meta: { layout: 'staff', needs: 'accounts:manage' },
  },
];

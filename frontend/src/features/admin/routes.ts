import type { RouteRecordRaw } from 'vue-router';

/** What admins do. */
export const adminRoutes: RouteRecordRaw[] = [
  {
    path: '/admin',
    name: 'admin',
    component: () => import('./pages/accounts-page.vue'),
    meta: { layout: 'staff', needs: 'accounts:manage' },
  },
  {
    path: '/admin/accounts/:userId',
    name: 'admin-account',
    component: () => import('./pages/account-page.vue'),
    meta: { layout: 'staff', needs: 'accounts:manage' },
  },
  {
    path: '/admin/audit',
    name: 'audit',
    component: () => import('./pages/audit-page.vue'),
    meta: { layout: 'staff', needs: 'audit:read' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** What an admin sees of one account, and of all that was done. */
export const adminStaffRoutes: RouteRecordRaw[] = [
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

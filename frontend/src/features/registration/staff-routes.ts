import type { RouteRecordRaw } from 'vue-router';

/** The desk, where staff enter whom they have before them. */
export const registrationStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/desk',
    name: 'desk',
    component: () => import('./pages/desk-page.vue'),
    meta: { layout: 'staff', needs: 'registrations:desk' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** What golfers ask, where staff answer it. */
export const inquiriesStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/inquiries',
    name: 'staff-inquiries',
    component: () => import('./pages/staff-inquiries-page.vue'),
    meta: { layout: 'staff', needs: 'inquiries:answer' },
  },
];

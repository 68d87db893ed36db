import type { RouteRecordRaw } from 'vue-router';

/** What members ask the club, and what it answers. */
export const inquiriesRoutes: RouteRecordRaw[] = [
  {
    path: '/inquiries',
    name: 'inquiries',
    component: () => import('./pages/inquiries-page.vue'),
    meta: { layout: 'member' },
  },
  {
    path: '/staff/inquiries',
    name: 'staff-inquiries',
    component: () => import('./pages/staff-inquiries-page.vue'),
    meta: { layout: 'staff', needs: 'inquiries:answer' },
  },
];

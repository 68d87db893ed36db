import type { RouteRecordRaw } from 'vue-router';

/** What members ask the club. */
export const inquiriesRoutes: RouteRecordRaw[] = [
  {
    path: '/inquiries',
    name: 'inquiries',
    component: () => import('./pages/inquiries-page.vue'),
    meta: { layout: 'member' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

/** What the club's staff work with. */
export const staffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff',
    name: 'staff',
    component: () => import('./pages/staff-page.vue'),
    meta: { layout: 'staff', needs: 'rounds:attest' },
  },
  {
    path: '/staff/cards',
    name: 'waiting-cards',
    component: () => import('./pages/waiting-cards-page.vue'),
    meta: { layout: 'staff', needs: 'rounds:attest' },
  },
  {
    path: '/staff/handicaps',
    name: 'staff-handicaps',
    component: () => import('./pages/staff-handicaps-page.vue'),
    meta: { layout: 'staff', needs: 'handicaps:adjust' },
  },
];

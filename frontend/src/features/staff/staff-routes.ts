import type { RouteRecordRaw } from 'vue-router';

/** The duties that wait for the staff. */
export const dutyRoutes: RouteRecordRaw[] = [
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

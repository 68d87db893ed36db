import type { RouteRecordRaw } from 'vue-router';

/** The club's books: everybody, and each of them. */
export const peopleStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/people/:userID?/:operationId?',
    name: 'people',
    component: () => import('./pages/people-page.vue'),
    meta: { layout: 'staff', needs: 'users:read' },
  },
];

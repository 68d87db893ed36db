import type { RouteRecordRaw } from 'vue-router';

/** The club's books: everybody, and each of them; one line, as every page has all lines of routes with it. */
export const peopleRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/people/:userID?/:operationId?',
    name: 'people',
    component: () => import('./pages/people-page.vue'),
    meta: { layout: 'staff', needs: 'users:read' },
  },
];

import type { RouteRecordRaw } from 'vue-router';

const meta = { layout: 'staff', needs: 'users:read' } as const;

/** The club's books: everybody, and each of them; changes of many, and files of people. */
export const peopleStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/people/:userID?',
    name: 'people',
    component: () => import('./pages/people-page.vue'),
    meta,
  },
  {
    path: '/staff/people/changes/:operationId?',
    name: 'people-changes',
    component: () => import('./pages/people-changes-page.vue'),
    meta,
  },
  {
    path: '/staff/people/import',
    name: 'people-import',
    component: () => import('./pages/people-import-page.vue'),
    meta: { layout: 'staff', needs: 'users:write' },
  },
];

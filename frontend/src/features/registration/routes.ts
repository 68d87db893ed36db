import type { RouteRecordRaw } from 'vue-router';

/** How a person becomes a member, and sees where that stands. */
export const registrationRoutes: RouteRecordRaw[] = [
  {
    path: '/register',
    name: 'register',
    component: () => import('./pages/register-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
  {
    path: '/registrations/:statusId',
    name: 'registration',
    component: () => import('./pages/registration-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
    props: true,
  },
];

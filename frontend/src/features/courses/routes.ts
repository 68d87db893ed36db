import type { RouteRecordRaw } from 'vue-router';

/** The courses that the club keeps. */
export const coursesRoutes: RouteRecordRaw[] = [
  {
    path: '/courses',
    name: 'courses',
    component: () => import('./pages/courses-page.vue'),
    meta: { layout: 'member' },
  },
  {
    path: '/courses/:courseId',
    name: 'course',
    props: true,
    component: () => import('./pages/course-page.vue'),
    meta: { layout: 'member' },
  },
];

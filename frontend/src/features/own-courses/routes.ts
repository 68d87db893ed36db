import type { RouteRecordRaw } from 'vue-router';

const meta = { layout: 'member', needs: 'courses:own' } as const;

/** Courses that the club does not keep, and their player does. */
export const ownCoursesRoutes: RouteRecordRaw[] = [
  {
    path: '/courses/own',
    name: 'own-courses',
    component: () => import('./pages/own-courses-page.vue'),
    meta,
  },
  {
    path: '/courses/own/new',
    name: 'new-own-course',
    component: () => import('./pages/new-own-course-page.vue'),
    meta,
  },
  {
    path: '/courses/own/:courseId',
    name: 'own-course',
    props: true,
    component: () => import('./pages/own-course-page.vue'),
    meta,
  },
];

import type { RouteRecordRaw } from 'vue-router';

const meta = { layout: 'staff', needs: 'courses:write' } as const;

/** Where staff keep the courses. */
export const courseBuilderStaffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff/courses',
    name: 'course-builder',
    component: () => import('./pages/courses-page.vue'),
    meta,
  },
  {
    path: '/staff/courses/new',
    name: 'new-course',
    component: () => import('./pages/new-course-page.vue'),
    meta,
  },
  {
    path: '/staff/courses/:courseId',
    name: 'course-draft',
    component: () => import('./pages/course-builder-page.vue'),
    meta,
  },
  {
    path: '/staff/courses/:courseId/cards',
    name: 'course-cards',
    component: () => import('./pages/course-cards-page.vue'),
    meta,
  },
];

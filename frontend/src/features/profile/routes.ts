import type { RouteRecordRaw } from 'vue-router';

/** What one shows of oneself. */
export const profileRoutes: RouteRecordRaw[] = [
  {
    path: '/profile',
    name: 'profile',
    component: () => import('./pages/profile-page.vue'),
    meta: { layout: 'member', needs: 'profile:read' },
  },
];

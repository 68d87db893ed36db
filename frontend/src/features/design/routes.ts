import type { RouteRecordRaw } from 'vue-router';

/** The tokens and parts of the page in every state. */
export const designRoutes: RouteRecordRaw[] = [
  {
    path: '/design',
    name: 'design',
    component: () => import('./pages/design-page.vue'),
    meta: { layout: 'bare', forAnyone: true },
  },
];

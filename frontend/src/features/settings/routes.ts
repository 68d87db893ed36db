import type { RouteRecordRaw } from 'vue-router';

/** What a player chooses for this device. */
export const settingsRoutes: RouteRecordRaw[] = [
  {
    path: '/settings',
    name: 'settings',
    component: () => import('./pages/settings-page.vue'),
    meta: { layout: 'member' },
  },
];

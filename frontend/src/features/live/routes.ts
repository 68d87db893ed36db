import type { RouteRecordRaw } from 'vue-router';

/** What is followed as it happens. */
export const liveRoutes: RouteRecordRaw[] = [
  {
    path: '/live/:roundId',
    name: 'live-round',
    props: true,
    component: () => import('./pages/live-round-page.vue'),
    meta: { layout: 'member', feature: 'live' },
  },
  {
    path: '/leaderboards',
    name: 'leaderboards',
    component: () => import('./pages/leaderboards-page.vue'),
    meta: { layout: 'member', feature: 'live' },
  },
  {
    path: '/board/:boardId',
    name: 'board',
    props: true,
    component: () => import('./pages/clubhouse-page.vue'),
    meta: { layout: 'bare', feature: 'live' },
  },
  {
    path: '/shared/:token',
    name: 'shared-round',
    props: true,
    component: () => import('./pages/shared-round-page.vue'),
    meta: { layout: 'bare', forAnyone: true, feature: 'live' },
  },
];

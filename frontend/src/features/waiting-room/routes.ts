import type { RouteRecordRaw } from 'vue-router';

/** Where people wait for their turn to register. */
export const waitingRoomRoutes: RouteRecordRaw[] = [
  {
    path: '/waiting-room',
    name: 'waiting-room',
    component: () => import('./pages/waiting-room-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
];

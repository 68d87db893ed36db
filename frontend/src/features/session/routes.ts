import type { RouteRecordRaw } from 'vue-router';

/** Logging in, and what comes before it. */
export const sessionRoutes: RouteRecordRaw[] = [
  {
    path: '/login',
    name: 'login',
    component: () => import('./pages/login-page.vue'),
    meta: { layout: 'guest' },
  },
  {
    path: '/register/account',
    name: 'create-account',
    component: () => import('./pages/register-page.vue'),
    meta: { layout: 'guest' },
  },
  {
    path: '/login/oidc',
    name: 'provider-login',
    component: () => import('./pages/provider-login-page.vue'),
    meta: { layout: 'guest' },
  },
  {
    path: '/login/mail-code',
    name: 'mail-code',
    component: () => import('./pages/mail-code-page.vue'),
    meta: { layout: 'guest' },
  },
  {
    path: '/forgot-password',
    name: 'forgot-password',
    component: () => import('./pages/forgot-password-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
  {
    path: '/set-password',
    name: 'set-password',
    component: () => import('./pages/set-password-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
  {
    path: '/confirm',
    name: 'confirm',
    component: () => import('./pages/confirm-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
  {
    path: '/stop-recovery',
    name: 'stop-recovery',
    component: () => import('./pages/stop-recovery-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
  {
    path: '/not-me',
    name: 'not-me',
    component: () => import('./pages/not-me-page.vue'),
    meta: { layout: 'guest', forAnyone: true },
  },
];

import { watch } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import { useSession } from '../features/session/index.ts';
import { takeLinkToken } from '../lib/mailed-link.ts';
import HomePage from '../pages/home-page.vue';

// Before the router reads the address: a mailed token is to be in no history and no navigation.
takeLinkToken();

const FOR_GUESTS = ['login', 'register', 'provider-login'];

/** The page's addresses; all but those marked public need a session. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    {
      path: '/rounds/:roundId/:hole(\\d+)?',
      name: 'round',
      component: () => import('../pages/round-page.vue'),
    },
    {
      path: '/login',
      name: 'login',
      component: () => import('../pages/login-page.vue'),
      meta: { isPublic: true },
    },
    {
      path: '/register',
      name: 'register',
      component: () => import('../pages/register-page.vue'),
      meta: { isPublic: true },
    },
    {
      path: '/login/oidc',
      name: 'provider-login',
      component: () => import('../pages/provider-login-page.vue'),
      meta: { isPublic: true },
    },
    {
      path: '/forgot-password',
      name: 'forgot-password',
      component: () => import('../pages/forgot-password-page.vue'),
      meta: { isPublic: true },
    },
    {
      path: '/set-password',
      name: 'set-password',
      component: () => import('../pages/set-password-page.vue'),
      meta: { isPublic: true },
    },
    {
      path: '/verify-email',
      name: 'verify-email',
      component: () => import('../pages/verify-email-page.vue'),
      meta: { isPublic: true },
    },
    { path: '/account', name: 'account', component: () => import('../pages/account-page.vue') },
    { path: '/admin', name: 'admin', component: () => import('../pages/admin-page.vue') },
    {
      path: '/design',
      name: 'design',
      component: () => import('../features/design/pages/design-page.vue'),
      meta: { isPublic: true },
    },
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('../pages/not-found-page.vue'),
      meta: { isPublic: true },
    },
  ],
  scrollBehavior: (to, from, saved) => (to.name === from.name ? undefined : (saved ?? { top: 0 })),
});

// A second link pasted into the same tab changes the fragment only, and the router has noted it.
globalThis.addEventListener('hashchange', () => {
  const { pathname: path } = globalThis.location;
  if (takeLinkToken()) void router.replace({ path, force: true });
});

// The first address is judged only when it is known whether somebody is logged in.
router.beforeEach(async (to) => {
  const isSignedIn = await knowsSession();
  if (!isSignedIn && !to.meta.isPublic) return loginRoute(to.fullPath);
  if (isSignedIn && FOR_GUESTS.includes(String(to.name))) return { name: 'home' };
  return true;
});

/** The way to the login page and, after it, back to where one was. */
export function loginRoute(fullPath: string) {
  return { name: 'login', query: fullPath === '/' ? {} : { next: fullPath } };
}

/** Waits until it is known whether somebody is logged in: the first address is judged only then. */
function knowsSession(): Promise<boolean> {
  const session = useSession();
  return new Promise((resolve) => {
    const stop = watch(
      () => session.status,
      (status) => {
        if (status !== 'signed-in' && status !== 'signed-out') return;
        resolve(status === 'signed-in');
        queueMicrotask(() => stop());
      },
      { immediate: true, flush: 'sync' },
    );
  });
}

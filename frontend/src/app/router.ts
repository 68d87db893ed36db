import { watch } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import { useSession } from '../features/session/index.ts';
import HomePage from '../pages/home-page.vue';

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
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('../pages/not-found-page.vue'),
      meta: { isPublic: true },
    },
  ],
  scrollBehavior: (to, from, saved) => (to.name === from.name ? undefined : (saved ?? { top: 0 })),
});

// The first address is judged only when it is known whether somebody is logged in.
router.beforeEach(async (to) => {
  const isSignedIn = await knowsSession();
  if (!isSignedIn && !to.meta.isPublic) return loginRoute(to.fullPath);
  if (isSignedIn && (to.name === 'login' || to.name === 'register')) return { name: 'home' };
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

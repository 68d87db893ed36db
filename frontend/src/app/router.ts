import { watch } from 'vue';
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { useSession } from '../features/session/index.ts';
import { takeLinkToken } from '../lib/mailed-link.ts';
import { routes } from './routes.ts';
import { openStaffArea } from './staff-area.ts';

// Before the router reads the address: a mailed token is to be in no history and no navigation.
takeLinkToken();

/** The page's addresses. */
export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => (to.name === from.name ? undefined : (saved ?? { top: 0 })),
});

// A second link pasted into the same tab changes the fragment only, and the router has noted it.
globalThis.addEventListener('hashchange', () => {
  const { pathname: path } = globalThis.location;
  if (takeLinkToken()) void router.replace({ path, force: true });
});

// The first address is judged only when it is known whether somebody is logged in.
router.beforeEach(async (to) => {
  if (to.meta.forAnyone) return true;
  await knowsSession();
  if (!mayEnter(to)) return loginRoute(to.fullPath);
  const isGuestOnly = to.meta.layout === 'guest' && useSession().status === 'signed-in';
  return isGuestOnly ? { name: 'home' } : true;
});

openStaffArea(router);

/** Whether who is here now may stay at an address: a round goes on when its session has ended. */
export function mayEnter({ meta }: RouteLocationNormalized): boolean {
  const session = useSession();
  if (meta.forAnyone || meta.layout === 'guest') return true;
  return meta.layout === 'play' ? session.mayPlay : session.status === 'signed-in';
}

/** The way to the login page and, after it, back to where one was. */
export function loginRoute(fullPath: string) {
  return { name: 'login', query: fullPath === '/' ? {} : { next: fullPath } };
}

/** Waits until it is known whether somebody is logged in: the first address is judged only then. */
function knowsSession(): Promise<void> {
  const session = useSession();
  return new Promise((resolve) => {
    const stop = watch(
      () => session.status,
      (status) => {
        if (status !== 'signed-in' && status !== 'signed-out') return;
        resolve();
        queueMicrotask(() => stop());
      },
      { immediate: true, flush: 'sync' },
    );
  });
}

import type { Router } from 'vue-router';

const load = () => import('./staff-routes.ts');

/**
 * Lets the router know the addresses of the staff when the first of them is asked for, by way of a route that has no
 * name and all of them in it. It names their module as its page, so that who begins there has it loaded ahead.
 */
export function openStaffArea(router: Router): void {
  const close = router.addRoute({
    path: '/:area(staff|admin)/:rest(.+)',
    component: load as never,
    meta: { layout: 'staff' },
  });
  let isOpen = false;

  router.beforeEach(async ({ name, meta, fullPath }) => {
    if (meta.layout !== 'staff') return true;
    if (!isOpen) (await load()).staffRoutes.forEach((route) => router.addRoute(route));
    isOpen = true;
    close();
    return name === undefined ? fullPath : true;
  });
}

import { PiniaColada, type PiniaColadaOptions } from '@pinia/colada';
import { render } from '@testing-library/vue';
import { createPinia, setActivePinia } from 'pinia';
import type { Component, Plugin } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { routes } from '../app/routes.ts';
import { staffRoutes } from '../app/staff-routes.ts';
import { useSession } from '../features/session/index.ts';
import { loadedAt } from '../lib/query/loaded-at.ts';

interface Options {
  props?: object;
  slots?: object;
  isSignedIn?: boolean;
}

/** A component in a page of its own: stores, reads that are not repeated, every address of the page. */
export function renderPart(part: Component, options: Options = {}) {
  return renderIn(makeRouter(), part, options);
}

/** A page, once the router has arrived at its address. */
export async function renderPage(page: Component, path: string, options: Options = {}) {
  const router = makeRouter();
  await router.push(path);
  return renderIn(router, page, options);
}

function renderIn(router: Router, part: Component, { isSignedIn, ...options }: Options) {
  const pinia = createPinia();
  setActivePinia(pinia);
  const colada: [Plugin, PiniaColadaOptions] = [PiniaColada as Plugin, { plugins: [loadedAt] }];
  if (isSignedIn) pinia.state.value = { session: { status: 'signed-in' } };
  const view = render(part, { ...options, global: { plugins: [pinia, colada, router] } });
  return { router, session: useSession(), ...view };
}

function makeRouter(): Router {
  const component = { render: () => null };
  return createRouter({
    history: createMemoryHistory(),
    routes: [...staffRoutes, ...routes].map(({ path, name, meta }) => ({
      path,
      name,
      meta,
      component,
    })),
  });
}

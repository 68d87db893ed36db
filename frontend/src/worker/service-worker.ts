import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isPage } from './is-page.ts';
import { TAKE_OVER } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the page, as build/service-worker.ts has found them. */
declare const SHELL: PrecacheEntry[];

precacheAndRoute(SHELL);

const page = new NavigationRoute(createHandlerBoundToURL('/index.html'));
registerRoute((match) => isPage(match.url.pathname) && page.match(match), page.handler);

// The page of a first visit has the shell at once; a later version waits until it is told to come.
clientsClaim();
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

import { ref } from 'vue';
import { TAKE_OVER } from '../worker/messages.ts';

const LOOK_EVERY_MS = 3_600_000;

/** A new version is on this phone and waits until it is taken: never by itself, under a round. */
export const updateReady = ref(false);

let registration: ServiceWorkerRegistration | undefined;
let isTaking = false;

/** Keeps the page on this phone, so that it opens without a network, and hears of new versions. */
export function keepShell(): void {
  const container = globalThis.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!import.meta.env.PROD || !container) return;
  hearOfTakeover(container);
  // The first screen has the network to itself.
  globalThis.addEventListener('load', () => {
    container.register('/service-worker.js').then(watchRegistration, () => undefined);
  });
}

/** Loads the page anew, in the version that waits if there is one. */
export function takeUpdate(): void {
  isTaking = true;
  if (registration?.waiting) registration.waiting.postMessage(TAKE_OVER);
  else globalThis.location.reload();
}

/** The first to take over is the one of this version; a later one was taken by another tab. */
function hearOfTakeover(container: ServiceWorkerContainer): void {
  let hadOne = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isTaking) globalThis.location.reload();
    else updateReady.value ||= hadOne;
    hadOne = true;
  });
}

function watchRegistration(found: ServiceWorkerRegistration): void {
  registration = found;
  watchInstalling(found);
  found.addEventListener('updatefound', () => watchInstalling(found));
  let lookedAt = Date.now();
  globalThis.document.addEventListener('visibilitychange', () => {
    if (globalThis.document.hidden || Date.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = Date.now();
    void found.update().catch(() => undefined);
  });
}

function watchInstalling(found: ServiceWorkerRegistration): void {
  const tell = (): void => {
    updateReady.value ||= found.waiting !== null && found.active !== null;
  };
  tell();
  found.installing?.addEventListener('statechange', tell);
}

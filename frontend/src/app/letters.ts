import type { Router } from 'vue-router';

const FACES = ["1em 'Public Sans'", '700 1em Besley'];
/** Behind what the first page asks for. */
const LATER_MS = 1_000;
const LONGEST_WAIT_MS = 100;

/**
 * Takes the letters of the house (styles/fonts.css) between two pages, so that no line breaks anew under the eye.
 * A phone that keeps the page has them before the first one is drawn; elsewhere they come once that one stands.
 */
export function takeLetters(router: Router): void {
  const isKept = Boolean(globalThis.navigator.serviceWorker?.controller);
  let areHere = false;
  const coming = (isKept ? Promise.resolve() : router.isReady().then(() => pause(LATER_MS)))
    .then(() => Promise.all(FACES.map((face) => document.fonts.load(face))))
    .then(() => (areHere = true))
    // The phone's own letters do.
    .catch(() => undefined);

  router.beforeResolve(async () => {
    if (isKept) await Promise.race([coming, pause(LONGEST_WAIT_MS)]);
    if (areHere) document.documentElement.classList.add('letters');
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

import { setImmediate } from 'node:timers/promises';

/** So long the event loop is held at most; others wait for several such parts, one after the other. */
const MOST_MS = 3;

/**
 * For loops over what somebody sent: the function that is given is awaited between two elements, and lets
 * other requests have their turn as soon as the loop has had the processor for 3 ms.
 */
export function makeTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MOST_MS) return undefined;
    return setImmediate().then(() => void (since = performance.now()));
  };
}

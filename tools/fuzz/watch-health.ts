import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../console/user-error.ts';
import type { Stack } from '../stack/start-stack.ts';

const EVERY_MS = 100;
/** An event loop that is held up for so long answers nobody. */
const MOST_MS = 1000;

/** Asks services again and again whether they live, until it is stopped. */
export function watchHealth({ ports }: Stack, services: string[]) {
  let fault: string | undefined;
  let watching = true;
  const watch = async (name: string) => {
    while (watching) {
      const startedAt = performance.now();
      try {
        const answer = await fetch(`http://127.0.0.1:${ports[name]}/health`);
        await answer.arrayBuffer();
        const ms = performance.now() - startedAt;
        if (ms > MOST_MS) fault = `the health of ${name} took ${Math.round(ms)} ms`;
      } catch (error) {
        fault = `the health of ${name}: ${messageOf(error)}`;
      }
      await sleep(EVERY_MS);
    }
  };
  const watched = Promise.all(services.map(watch));
  return {
    /** What was wrong since it was asked for last. */
    takeFault: () => {
      const taken = fault;
      fault = undefined;
      return taken;
    },
    stop: async () => {
      watching = false;
      await watched;
    },
  };
}

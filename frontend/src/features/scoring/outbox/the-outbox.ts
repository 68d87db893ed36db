import { shallowRef } from 'vue';
import { tokens } from '../../../lib/api/client.ts';
import { sendScore } from '../api/score-api.ts';
import { makeLastingStore, type KeepTrouble } from '../store/lasting-store.ts';
import { makeOutbox } from './make-outbox.ts';

const NAME = 'golfroundpro scores';

/** Why strokes are kept in this page's memory only, and would go with it. */
export const cannotKeep = shallowRef<KeepTrouble>();

const store = makeLastingStore((trouble) => (cannotKeep.value = trouble));
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : undefined;
let alarm: ReturnType<typeof setTimeout> | undefined;

/** The scores of this phone. */
export const theOutbox = makeOutbox(
  {
    store,
    send: sendScore,
    sender,
    alone: (work) => {
      // Without locks two tabs may send the same score; the club's versions bear that.
      const { locks } = globalThis.navigator as { locks?: LockManager };
      return locks ? locks.request(NAME, work) : work();
    },
    now: () => Date.now(),
    chance: () => Math.random(),
    wakeAfter: (ms) => {
      clearTimeout(alarm);
      alarm = setTimeout(() => void theOutbox.drain(), ms);
    },
  },
  () => channel?.postMessage('changed'),
);

/** Whose token this tab has; after a reload without a network it has none yet. */
async function sender(): Promise<string | undefined> {
  if (tokens.userId() === undefined && theOutbox.person.value !== undefined) await tokens.renew();
  return tokens.userId();
}

import { ref, shallowRef } from 'vue';
import { tokens } from '../../../lib/api/client.ts';
import { sendScore } from '../api/score-api.ts';
import { makeLastingStore, type KeepTrouble } from '../store/lasting-store.ts';
import { askToPersist, type Promised } from './ask-to-persist.ts';
import { makeOutbox } from './make-outbox.ts';

const NAME = 'golfroundpro scores';

/** Why strokes are kept in this page's memory only, and would go with it. */
export const cannotKeep = shallowRef<KeepTrouble>();

/** Whether the browser has promised to keep them. */
export const isPromised = ref<Promised>('unknown');

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
  if (tokens.token() === undefined && theOutbox.person.value !== undefined) await tokens.renew();
  return tokens.token() === undefined ? undefined : tokens.userId();
}

/** Takes over who is logged in, or was until the session ended. */
export function meetPerson(): Promise<void> {
  return theOutbox.meet(tokens.userId());
}

/** Listens for whatever may have brought the network back; called once, when the page starts. */
export function startScoring(): void {
  const hasten = () => void theOutbox.drain(true);
  globalThis.addEventListener('online', hasten);
  globalThis.addEventListener('focus', hasten);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hasten();
  });
  // What is in this page's memory only goes with it: a reload, also by another tab, asks first.
  globalThis.addEventListener('beforeunload', (event) => {
    if (cannotKeep.value && theOutbox.unsent.value.length > 0) event.preventDefault();
  });
  channel?.addEventListener('message', () => void theOutbox.refresh());
}

/** Asks the browser to keep what is kept; for the start of a round, when it is plain what for. */
export async function keepForGood(): Promise<void> {
  isPromised.value = await askToPersist(store, globalThis.navigator.storage);
}

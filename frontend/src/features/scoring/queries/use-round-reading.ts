import { onMounted, onUnmounted, watch } from 'vue';
import { useOnReturn } from '../../../lib/use-on-return.ts';
import { useRoundDetail } from '../../rounds/index.ts';
import { theOutbox } from '../outbox/the-outbox.ts';

/** Others write the same round: it is read anew so often while it is open. */
const ANEW_MS = 30_000;

/** Reads a round, keeps every reading on the phone, and reads anew while it is open. */
export function useRoundReading(roundId: () => string) {
  const openedAt = new Date();
  const round = useRoundDetail(roundId);
  watch(
    [round.data, theOutbox.person],
    ([read, person]) => {
      // What another page has read before may be older than what this phone keeps.
      const isNew = round.loadedAt.value !== undefined && round.loadedAt.value >= openedAt;
      if (read && isNew && person !== undefined) void theOutbox.keepRound(read);
    },
    { immediate: true },
  );

  const anew = () => {
    if (document.visibilityState === 'visible') void round.refetch();
  };
  useOnReturn(anew);
  let timer: ReturnType<typeof setInterval>;
  onMounted(() => {
    timer = setInterval(anew, ANEW_MS);
    globalThis.addEventListener('online', anew);
  });
  onUnmounted(() => {
    clearInterval(timer);
    globalThis.removeEventListener('online', anew);
  });
  return round;
}

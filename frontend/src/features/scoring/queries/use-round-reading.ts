import { onMounted, onUnmounted, watch } from 'vue';
import { useOnReturn } from '../../../lib/use-on-return.ts';
import { useCourse } from '../../course/index.ts';
import { useRoundDetail } from '../../rounds/index.ts';
import { theOutbox } from '../outbox/the-outbox.ts';

/** Others write the same round: it is read anew so often while it is open. */
const ANEW_MS = 30_000;

/** Reads a round, keeps every reading on the phone, and reads anew while it is open. */
export function useRoundReading(roundId: () => string) {
  const openedAt = new Date();
  const round = useRoundDetail(roundId);
  // After the round: what is played on needs nothing of the course but names.
  const course = useCourse(() => round.data.value?.courseId ?? '');
  watch(
    [round.data, course.data, theOutbox.person],
    ([read, on, person]) => {
      // What another page has read before may be older than what this phone keeps.
      const isNew = round.loadedAt.value !== undefined && round.loadedAt.value >= openedAt;
      if (read && isNew && person !== undefined) void theOutbox.keepRound(read, on);
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

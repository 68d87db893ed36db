import { useQuery } from '@pinia/colada';
import { onMounted, onUnmounted, watch } from 'vue';
import { useOnReturn } from '../../../lib/use-on-return.ts';
import { getCourse } from '../../course/index.ts';
import { readRound } from '../api/round-read-api.ts';
import { theOutbox } from '../outbox/the-outbox.ts';

/** Others write the same round: it is read anew so often while it is open. */
const ANEW_MS = 30_000;

/** Reads a round, keeps every reading on the phone, and reads anew while it is open. */
export function useRoundReading(roundId: () => string) {
  const round = useQuery({ key: () => ['round', roundId()], query: () => readRound(roundId()) });
  // After the round: what is played on needs nothing of the course but names.
  const course = useQuery({
    key: () => ['course', round.data.value?.courseId ?? ''],
    query: () => getCourse(round.data.value!.courseId),
    enabled: () => round.data.value !== undefined,
    meta: { keep: true },
  });
  watch(
    [round.data, course.data, theOutbox.person],
    ([read, on, person]) => {
      if (read && person !== undefined) void theOutbox.keepRound(read, on);
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

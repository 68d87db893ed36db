import { onUnmounted } from 'vue';
import { isOnline } from '../../../lib/online.ts';

const EVERY_MS = 2000;

/** Reads something anew every two seconds while somebody looks at it. */
export function useFresh<Q extends { isLoading: { value: boolean }; refetch: () => unknown }>(
  query: Q,
): Q {
  const look = () => {
    const isSeen = document.visibilityState === 'visible' && isOnline.value;
    if (isSeen && !query.isLoading.value) void query.refetch();
  };
  const timer = setInterval(look, EVERY_MS);
  onUnmounted(() => clearInterval(timer));
  return query;
}

import { onUnmounted } from 'vue';
import { isOnline } from '../online.ts';

const EVERY_MS = 2000;

/** Reads something anew every two seconds while somebody looks at it, and as long as it goes on. */
export function useFresh<Q extends { isLoading: { value: boolean }; refetch: () => unknown }>(
  query: Q,
  goesOn: () => boolean = () => true,
): Q {
  const look = () => {
    const isSeen = document.visibilityState === 'visible' && isOnline.value;
    if (isSeen && goesOn() && !query.isLoading.value) void query.refetch();
  };
  const timer = setInterval(look, EVERY_MS);
  onUnmounted(() => clearInterval(timer));
  return query;
}

import { useQuery } from '@pinia/colada';
import { onUnmounted, watch } from 'vue';
import { ApiError } from '../../../lib/api/api-error.ts';
import { isOnline } from '../../../lib/online.ts';
import { useOnReturn } from '../../../lib/use-on-return.ts';
import { getRegistration, type AskedRegistration } from '../api/registration-api.ts';

const AFTER_A_FAULT_SECONDS = 10;
/** Whoever comes straight from the form is here before the events are: what is not known is asked for again so much later. */
const SETTLES_MS = [300, 700, 2000];

/** Where a registration stands, asked again as often as the club says while somebody looks at it. */
export function useRegistration(statusId: () => string) {
  const query = useQuery({
    key: () => ['registration', statusId()],
    query: () => getSettled(statusId()),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    if (document.visibilityState === 'visible' && isOnline.value) void query.refetch();
  };
  const askLater = () => {
    clearTimeout(timer);
    if (query.error.value?.status === 404) return;
    const seconds = query.error.value
      ? Math.max(query.error.value.retryAfterSeconds ?? 0, AFTER_A_FAULT_SECONDS)
      : (query.data.value?.askAgainSeconds ?? AFTER_A_FAULT_SECONDS);
    // Who began together does not ask together for ever.
    timer = setTimeout(ask, seconds * 1000 * (0.9 + Math.random() * 0.2));
  };
  watch(query.isLoading, (isLoading) => isLoading || askLater());
  watch(isOnline, ask);
  useOnReturn(ask);
  onUnmounted(() => clearTimeout(timer));
  return query;
}

async function getSettled(statusId: string): Promise<AskedRegistration> {
  for (const laterMs of SETTLES_MS) {
    try {
      return await getRegistration(statusId);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error;
      await new Promise((resolve) => setTimeout(resolve, laterMs));
    }
  }
  return getRegistration(statusId);
}

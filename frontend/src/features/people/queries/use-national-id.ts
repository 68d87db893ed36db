import { useQuery } from '@pinia/colada';
import { onMounted, onUnmounted, ref } from 'vue';
import { getMaskedId, lookAtId } from '../api/national-id-api.ts';
import { inGroups } from '../model/new-person.ts';

const SHOWN_MS = 60_000;

/**
 * A person's national id: masked as it is read, and whole for a minute after somebody said why. The whole is in no query
 * and in no store: it is gone when the page is left, for another page or for another tab's history.
 */
export function useNationalId(userID: string) {
  const masked = useQuery({
    key: () => ['people', 'one', userID, 'national-id'],
    query: async () => ({ text: await getMaskedId(userID) }),
  });
  const whole = ref<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    whole.value = undefined;
  }

  /** @throws ApiError */
  async function look(reason: string): Promise<void> {
    const nationalId = await lookAtId(userID, reason);
    hide();
    whole.value = nationalId === null ? undefined : inGroups(nationalId);
    timer = setTimeout(hide, SHOWN_MS);
  }

  onMounted(() => globalThis.addEventListener('pagehide', hide));
  onUnmounted(() => {
    globalThis.removeEventListener('pagehide', hide);
    hide();
  });
  return { masked, whole, look, hide };
}

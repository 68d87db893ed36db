import { useQuery, useQueryCache } from '@pinia/colada';
import { onUnmounted, watch } from 'vue';
import { useOnReturn } from '../../../lib/use-on-return.ts';
import { getProfile, getShown } from '../api/profile-api.ts';

/** Worker takes a second or two for a picture. */
const LOOK_MS = 2000;

/** My profile, read anew whenever one comes back to it, and until a picture is made: another device may have changed it. */
export function useProfile() {
  const profile = useQuery({ key: ['profile', 'own'], query: getProfile });
  useOnReturn(() => void profile.refetch());
  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => profile.data.value?.avatarWork === 'being_made',
    (isMade) => {
      clearInterval(timer);
      if (isMade) timer = setInterval(() => void profile.refetch(), LOOK_MS);
    },
    { immediate: true },
  );
  onUnmounted(() => clearInterval(timer));
  return profile;
}

/** What others see of a profile at a version of it. */
export function useShown(of: () => { userId: string; version: number }) {
  return useQuery({
    key: () => ['profile', 'shown', of().userId, of().version],
    query: () => getShown(of().userId),
  });
}

/** Reads all of it anew: something was changed. */
export function useProfileChanged(): () => Promise<unknown> {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: ['profile'] });
}

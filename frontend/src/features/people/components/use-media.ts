import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether a media query fits, now and whenever that changes. */
export function useMedia(query: string): Ref<boolean> {
  const media = matchMedia(query);
  const fits = ref(media.matches);
  const look = () => void (fits.value = media.matches);
  media.addEventListener('change', look);
  onScopeDispose(() => media.removeEventListener('change', look));
  return fits;
}

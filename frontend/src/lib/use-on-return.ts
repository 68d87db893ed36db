import { onMounted, onUnmounted } from 'vue';

/** Calls back whenever the player comes back to this tab. */
export function useOnReturn(callback: () => void): void {
  const onChange = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  onMounted(() => document.addEventListener('visibilitychange', onChange));
  onUnmounted(() => document.removeEventListener('visibilitychange', onChange));
}

import { onMounted, onUnmounted } from 'vue';
import { preferences } from '../../../lib/preferences.ts';

/** Keeps the screen on while it is open, where the device can and the person wants it. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | undefined;

  async function hold(): Promise<void> {
    if (!preferences.wakeLock || document.visibilityState !== 'visible') return;
    const { wakeLock } = globalThis.navigator as { wakeLock?: WakeLock };
    // A battery that runs low may say no; play goes on.
    lock = await wakeLock?.request('screen').catch(() => undefined);
  }
  const again = () => void hold();

  onMounted(() => {
    again();
    document.addEventListener('visibilitychange', again);
  });
  onUnmounted(() => {
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  });
}

import { ref } from 'vue';

/** Whether this device says that it has a network; that it reaches the club shows only in an answer. */
export const isOnline = ref(globalThis.navigator?.onLine ?? true);

for (const event of ['online', 'offline']) {
  globalThis.addEventListener?.(event, () => (isOnline.value = event === 'online'));
}

import { ref } from 'vue';

/** Whether the browser has promised not to clear what is kept here when it needs room. */
export function useKeptStorage() {
  const storage = globalThis.navigator.storage as StorageManager | undefined;
  const kept = ref<'yes' | 'no' | 'unknown'>('unknown');
  const wasRefused = ref(false);

  const learn = (promised: boolean | undefined): void => {
    if (promised !== undefined) kept.value = promised ? 'yes' : 'no';
  };
  void storage?.persisted?.().then(learn, () => undefined);

  async function ask(): Promise<void> {
    learn(await storage?.persist());
    wasRefused.value = kept.value === 'no';
  }
  return { kept, wasRefused, ask };
}

import type { Store } from '../store/store.ts';

/** Whether the browser has promised not to clear what is kept when it needs room. */
export type Promised = 'yes' | 'no' | 'unknown';

/** Asks the browser to keep our data, once in the life of this device's database; later it only looks. */
export async function askToPersist(
  store: Store,
  storage: StorageManager | undefined,
): Promise<Promised> {
  if (!storage?.persist) return 'unknown';
  if (await storage.persisted()) return 'yes';
  const asked = await store.read((tx) => tx.get('notes', ['asked to persist']));
  if (asked) return 'no';
  const answer = (await storage.persist()) ? 'yes' : 'no';
  await store.write((tx) => tx.put('notes', { name: 'asked to persist', value: answer }));
  return answer;
}

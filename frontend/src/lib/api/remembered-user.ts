import { stored } from '../stored.ts';
import type { RememberedUser } from './token-keeper.ts';

const KEY = 'last';

/**
 * Who was logged in last on this device. Local storage tells it at once, but browsers write it to the disk some
 * seconds later; a database is written before one has put the phone away.
 * @param name of both
 */
export function makeRememberedUser(name: string): RememberedUser & {
  /** Asks the database too: true if it knows who, as everybody does then. */
  recall(): Promise<boolean>;
} {
  const quick = stored(name);
  return {
    read: () => quick.read(),
    write(userId) {
      if (userId !== undefined && userId === quick.read()) return;
      quick.write(userId);
      // Without a database it is remembered as well as local storage does.
      void inDatabase(name, 'readwrite', (store) =>
        userId === undefined ? store.delete(KEY) : store.put(userId, KEY),
      ).catch(() => undefined);
    },
    async recall() {
      const read = inDatabase(name, 'readonly', (store) => store.get(KEY));
      const userId = await read.catch(() => undefined);
      if (typeof userId !== 'string') return false;
      quick.write(userId);
      return true;
    },
  };
}

function inDatabase(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = globalThis.indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(name);
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(name, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(name));
      transaction.onabort = () => reject(transaction.error!);
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}

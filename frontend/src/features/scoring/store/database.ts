import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { KEYS, PLACES, type Kept, type Place, type Transaction } from './store.ts';

/** The format, as the browser keeps it. */
type Schema = DBSchema & {
  [P in Place]: { key: (string | number)[]; value: Kept[P] };
};
export type Database = IDBPDatabase<Schema>;
export type PlacesTransaction = IDBPTransaction<Schema, Place[], 'readwrite'>;

export const DATABASE_NAME = 'golfroundpro';
const OPEN_MS = 5_000;

/**
 * From each format to the next. They only add: the page of before works on the format of today,
 * because it may come back while strokes wait.
 */
export const MIGRATIONS: ((database: Database) => void)[] = [
  (database) => {
    for (const place of PLACES) database.createObjectStore(place, { keyPath: [...KEYS[place]] });
  },
];

/**
 * Opens the database of this device, in the format of today.
 * @param onLost called when the browser has closed it: its data were cleared, or a newer page wants it
 * @returns also whether it was made just now
 */
export async function openDatabase(
  onLost: () => void,
  migrations = MIGRATIONS,
): Promise<{ database: Database; isNew: boolean }> {
  let isNew = false;
  const open = (version: number | undefined) =>
    openDB<Schema>(DATABASE_NAME, version, {
      upgrade(database, from) {
        isNew = from === 0;
        for (const migrate of migrations.slice(from)) migrate(database);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
  const opening = open(migrations.length).catch((error: unknown) => {
    // A newer page was here.
    if ((error as Error).name === 'VersionError') return open(undefined);
    throw error;
  });
  return { database: await inTime(opening), isNew };
}

/** A browser that never answers has no database for us. */
async function inTime(opening: Promise<Database>): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), OPEN_MS);
  });
  try {
    return await Promise.race([opening, late]);
  } catch (error) {
    void opening.then((database) => database.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A transaction of the browser as ours. */
export function overPlaces(tx: PlacesTransaction): Transaction {
  return {
    get: (place, key) => tx.objectStore(place).get(key) as never,
    // An array sorts after every number and string.
    list: (place, start) =>
      tx.objectStore(place).getAll(IDBKeyRange.bound(start, [...start, []])) as never,
    put: async (place, value) => void (await tx.objectStore(place).put(value)),
    delete: (place, key) => tx.objectStore(place).delete(key),
  };
}

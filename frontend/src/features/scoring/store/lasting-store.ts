import { openDatabase, overPlaces, type Database, type PlacesTransaction } from './database.ts';
import { makeMemoryStore, type Change } from './memory-store.ts';
import { PLACES, keyIn, type Store, type Transaction, type Work } from './store.ts';

/** Why strokes are in this page's memory only: no database here, or no room in it. */
export type KeepTrouble = 'no_database' | 'no_room';

/**
 * Keeps everything in the browser's database. Where that fails it goes on in memory and says so; each
 * later write tries again, and brings over what only the memory has. Data that the browser cleared
 * under an open page are put back.
 * @param tell called with the trouble, or undefined when it has passed
 */
export function makeLastingStore(tell: (trouble: KeepTrouble | undefined) => void): Store {
  /** What this page has seen of the database, and the way on without it. */
  const mirror = makeMemoryStore((changes) => changes.forEach(owe));
  const owed = new Map<string, Change>();
  let opened: Promise<Database> | undefined;

  function owe(change: Change): void {
    owed.set(JSON.stringify([change.place, change.key]), change);
  }

  async function open(): Promise<Database> {
    const forget = () => void (opened = undefined);
    const { database, isNew } = await openDatabase(forget);
    if (isNew) mirror.all().forEach(owe);
    return database;
  }

  async function inDatabase<T>(mode: 'readonly' | 'readwrite', work: Work<T>): Promise<T> {
    opened ??= open();
    const database = await opened;
    const debts = [...owed.values()];
    const tx = database.transaction(PLACES, debts.length > 0 ? 'readwrite' : mode, {
      durability: 'strict',
    });
    // A failed transaction is known by its result; unheard, its end would count as unhandled.
    tx.done.catch(() => undefined);
    const seen: Change[] = [];
    try {
      const result = await pay(debts, work)(noting(overPlaces(tx as PlacesTransaction), seen));
      await tx.done;
      mirror.apply(seen);
      for (const debt of debts) forgive(debt);
      return result;
    } catch (error) {
      if (tx.error === null) abort(tx);
      throw tx.error ?? error;
    }
  }

  function forgive(debt: Change): void {
    const id = JSON.stringify([debt.place, debt.key]);
    if (owed.get(id) === debt) owed.delete(id);
  }

  /** Closed, so that a page with a newer format need not wait for us. */
  function close(): void {
    void opened?.then((database) => database.close()).catch(() => undefined);
    opened = undefined;
  }

  async function attempt<T>(mode: 'readonly' | 'readwrite', work: Work<T>): Promise<T> {
    try {
      return await inDatabase(mode, work);
    } catch (error) {
      // Closed under us: once more, with one that is open.
      if ((error as Error).name !== 'InvalidStateError') throw error;
      close();
      return inDatabase(mode, work);
    }
  }

  async function use<T>(mode: 'readonly' | 'readwrite', work: Work<T>): Promise<T> {
    try {
      const result = await attempt(mode, work);
      tell(undefined);
      return result;
    } catch (error) {
      close();
      tell((error as Error).name === 'QuotaExceededError' ? 'no_room' : 'no_database');
      return mirror.write(work);
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  /** In the order of the taps, also where one goes to the database and the next to memory. */
  function write<T>(work: Work<T>): Promise<T> {
    const result = last.then(() => use('readwrite', work));
    last = result.catch(() => undefined);
    return result;
  }

  return { write, read: (work) => use('readonly', work) };
}

/** First what only the memory has, then the work. */
function pay<T>(debts: Change[], work: Work<T>): Work<T> {
  return async (transaction) => {
    for (const { place, key, value } of debts) {
      await (value ? transaction.put(place, value) : transaction.delete(place, key));
    }
    return work(transaction);
  };
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}

/** Notes what is read and written, for the mirror. */
function noting(inner: Transaction, seen: Change[]): Transaction {
  return {
    async get(place, key) {
      const value = await inner.get(place, key);
      seen.push({ place, key, value });
      return value;
    },
    async list(place, start) {
      const values = await inner.list(place, start);
      for (const value of values) seen.push({ place, key: keyIn(place, value), value });
      return values;
    },
    async put(place, value) {
      await inner.put(place, value);
      seen.push({ place, key: keyIn(place, value), value });
    },
    async delete(place, key) {
      await inner.delete(place, key);
      seen.push({ place, key, value: undefined });
    },
  };
}

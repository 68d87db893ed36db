import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASE_NAME, MIGRATIONS, openDatabase } from './database.ts';
import { makeLastingStore, type KeepTrouble } from './lasting-store.ts';
import type { Store } from './store.ts';

let told: (KeepTrouble | undefined)[];
let stores: Store[];

function openPage(): Store {
  const store = makeLastingStore((trouble) => void told.push(trouble));
  stores.push(store);
  return store;
}
const note = (store: Store, name: string, value: number) =>
  store.write((tx) => tx.put('notes', { name, value }));
const look = async (store: Store, name: string) =>
  (await store.read((tx) => tx.get('notes', [name])))?.value;

beforeEach(async () => {
  told = [];
  stores = [];
  await deleteDB(DATABASE_NAME);
});
afterEach(() => vi.restoreAllMocks());

describe('what is written', () => {
  it('is there after a reload, and in another tab', async () => {
    const one = openPage();
    await note(one, 'a', 1);
    expect(await look(openPage(), 'a')).toBe(1);
    expect(told.every((trouble) => trouble === undefined)).toBe(true);
  });

  it('is on the disk before the promise resolves', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await note(openPage(), 'a', 1);
    expect(transaction.mock.lastCall?.[2]).toEqual({ durability: 'strict' });
  });

  it('is all of a transaction or nothing', async () => {
    const store = openPage();
    await note(store, 'a', 1);
    const failing = store.write(async (tx) => {
      await tx.put('notes', { name: 'a', value: 2 });
      throw new RangeError('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await look(openPage(), 'a')).toBe(1);
  });

  it('is found by the beginning of its key, and no other person’s', async () => {
    const store = openPage();
    const tap = { roundId: 'r', playerId: 'p', hole: 1, before: {} as never };
    await store.write(async (tx) => {
      await tx.put('taps', { ...tap, userId: 'ann', seq: 2 });
      await tx.put('taps', { ...tap, userId: 'ann', seq: 10 });
      await tx.put('taps', { ...tap, userId: 'anna', seq: 3 });
    });
    const found = await store.read((tx) => tx.list('taps', ['ann']));
    expect(found.map(({ seq }) => seq)).toEqual([2, 10]);
  });
});

describe('the format', () => {
  it('migrates, and what waits stays', async () => {
    await note(openPage(), 'a', 1);
    const next = [
      ...MIGRATIONS,
      (database: { createObjectStore: (name: never) => unknown }) =>
        void database.createObjectStore('later' as never),
    ];
    const { database, isNew } = await openDatabase(() => {}, next);
    expect(isNew).toBe(false);
    expect(database.version).toBe(MIGRATIONS.length + 1);
    expect(await database.get('notes', ['a'])).toMatchObject({ value: 1 });
    database.close();
  });

  it('of a newer page is no obstacle: it came, and went back', async () => {
    const before = openPage();
    await note(before, 'a', 1);
    // The open page lets go of the database, so that the newer one need not wait.
    const newer = await openDB(DATABASE_NAME, 99);
    newer.close();
    await note(before, 'b', 2);
    expect(await look(openPage(), 'a')).toBe(1);
    expect(await look(openPage(), 'b')).toBe(2);
    expect(told.every((trouble) => trouble === undefined)).toBe(true);
  });
});

describe('where nothing can be kept', () => {
  it('it goes on in memory and says so, and brings it over once there is a database', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError');
    });
    const store = openPage();
    await note(store, 'a', 1);
    expect(await look(store, 'a')).toBe(1);
    expect(told).toContain('no_database');
    open.mockRestore();
    await note(store, 'b', 2);
    expect(told.at(-1)).toBeUndefined();
    expect(await look(openPage(), 'a')).toBe(1);
    expect(await look(openPage(), 'b')).toBe(2);
  });

  it('a full disk is told, not swallowed, and loses nothing', async () => {
    const store = openPage();
    await note(store, 'a', 1);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await note(store, 'a', 2);
    expect(told.at(-1)).toBe('no_room');
    await note(store, 'b', 3);
    expect([await look(store, 'a'), await look(store, 'b')]).toEqual([2, 3]);
    put.mockRestore();
    await note(store, 'c', 4);
    const other = openPage();
    expect([await look(other, 'a'), await look(other, 'b'), await look(other, 'c')]).toEqual([
      2, 3, 4,
    ]);
  });

  it('data that the browser cleared under an open page are put back', async () => {
    const store = openPage();
    await note(store, 'a', 1);
    await note(store, 'b', 2);
    await deleteDB(DATABASE_NAME);
    await note(store, 'c', 3);
    const other = openPage();
    expect([await look(other, 'a'), await look(other, 'b'), await look(other, 'c')]).toEqual([
      1, 2, 3,
    ]);
  });
});

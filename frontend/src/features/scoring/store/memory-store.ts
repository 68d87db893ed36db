import { PLACES, keyIn, type Key, type Kept, type Place, type Store } from './store.ts';
import type { Transaction, Work } from './store.ts';

/** One change to a place; a value of undefined deletes. */
export interface Change {
  place: Place;
  key: Key;
  value: Kept[Place] | undefined;
}

export interface MemoryStore extends Store {
  /** Takes over what happened elsewhere. */
  apply(changes: Change[]): void;
  /** Everything it holds. */
  all(): Change[];
}

/** Keeps everything until the page is closed. */
export function makeMemoryStore(onWrite: (changes: Change[]) => void = () => {}): MemoryStore {
  const places = new Map(PLACES.map((place) => [place, new Map<string, Kept[Place]>()]));
  let last: Promise<unknown> = Promise.resolve();

  function apply(changes: Change[]): void {
    for (const { place, key, value } of changes) {
      if (value) places.get(place)!.set(JSON.stringify(key), value);
      else places.get(place)!.delete(JSON.stringify(key));
    }
  }

  async function run<T>(work: Work<T>): Promise<T> {
    const changes: Change[] = [];
    const result = await work(makeTransaction(places, changes));
    apply(changes);
    if (changes.length > 0) onWrite(changes);
    return result;
  }

  function write<T>(work: Work<T>): Promise<T> {
    const result = last.then(() => run(work));
    last = result.catch(() => undefined);
    return result;
  }

  const all = () =>
    PLACES.flatMap((place) =>
      [...places.get(place)!.values()].map((value) => ({
        place,
        key: keyIn(place, value as never),
        value,
      })),
    );
  return { write, read: write, apply, all };
}

function makeTransaction(
  places: Map<Place, Map<string, Kept[Place]>>,
  changes: Change[],
): Transaction {
  const now = (place: Place) => {
    const values = new Map(places.get(place));
    for (const { key, value } of changes.filter((change) => change.place === place)) {
      if (value) values.set(JSON.stringify(key), value);
      else values.delete(JSON.stringify(key));
    }
    return values;
  };
  return {
    get: async (place, key) => now(place).get(JSON.stringify(key)) as never,
    list: async (place, start) =>
      [...now(place).values()].filter((value) =>
        startsWith(keyIn(place, value as never), start),
      ) as never,
    put: async (place, value) => void changes.push({ place, key: keyIn(place, value), value }),
    delete: async (place, key) => void changes.push({ place, key, value: undefined }),
  };
}

function startsWith(key: Key, start: Key): boolean {
  return start.every((part, index) => key[index] === part);
}

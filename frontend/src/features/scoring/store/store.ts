import type { KeptRound, KeptScore, KeptTap } from '../model/kept-score.ts';
import type { Pace } from '../model/pace.ts';

/** What is kept besides scores and rounds, by name: a number, a person, the pace of a queue. */
export interface KeptNote {
  name: string;
  value: number | string | Pace;
}

/** The places of the database, and what lies in each. */
export interface Kept {
  scores: KeptScore;
  taps: KeptTap;
  rounds: KeptRound;
  notes: KeptNote;
}

export type Place = keyof Kept;
export type Key = (string | number)[];

/** The fields that make the key in each place, the person first. */
export const KEYS = {
  scores: ['userId', 'roundId', 'playerId', 'hole'],
  taps: ['userId', 'roundId', 'seq'],
  rounds: ['userId', 'roundId'],
  notes: ['name'],
} as const satisfies { [P in Place]: readonly (keyof Kept[P])[] };

export const PLACES = Object.keys(KEYS) as Place[];

/** One transaction: all of it is kept, or nothing. Only its own methods may be awaited in it. */
export interface Transaction {
  get<P extends Place>(place: P, key: Key): Promise<Kept[P] | undefined>;
  /** All whose key begins so. */
  list<P extends Place>(place: P, start: Key): Promise<Kept[P][]>;
  put<P extends Place>(place: P, value: Kept[P]): Promise<void>;
  delete(place: Place, key: Key): Promise<void>;
}

/** `work` may be called again where a first attempt failed: it changes nothing but the transaction. */
export type Work<T> = (transaction: Transaction) => Promise<T>;

export interface Store {
  /** One after the other; resolves when it is safe on the disk. */
  write<T>(work: Work<T>): Promise<T>;
  read<T>(work: Work<T>): Promise<T>;
}

/** The key of a value. */
export function keyIn<P extends Place>(place: P, value: Kept[P]): Key {
  return KEYS[place].map((field) => value[field as keyof Kept[P]] as string | number);
}

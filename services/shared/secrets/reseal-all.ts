import { NIL } from 'uuid';

const BATCH = 100;

export interface Resealing<Sealed extends { userId: string }> {
  /** What former keys have sealed of those behind a person, in the order of their ids; so many at most. */
  read: (after: string, limit: number) => Promise<Sealed[]>;
  /** Seals one anew, unless somebody else has changed it meanwhile. */
  reseal: (sealed: Sealed) => Promise<void>;
  /** Told of one that does not open; the others go on. */
  onFault: (error: unknown, userId: string) => void;
}

/**
 * Seals anew what a former key has sealed, so that the key can go; every instance does it, and one is faster.
 * Rejects where it cannot be read.
 */
export async function resealAll<Sealed extends { userId: string }>({
  read,
  reseal,
  onFault,
}: Resealing<Sealed>): Promise<void> {
  for (let after: string = NIL; ;) {
    const batch = await read(after, BATCH);
    for (const sealed of batch) {
      await reseal(sealed).catch((error: unknown) => onFault(error, sealed.userId));
    }
    if (batch.length < BATCH) return;
    after = batch.at(-1)!.userId;
  }
}

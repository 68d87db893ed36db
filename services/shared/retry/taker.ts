import type { ReadEvent, ReadResult } from '../events/event-reader.ts';

/** How a consumer takes a topic of which it tries later what it cannot do now. */
export interface Taker<F = unknown> {
  topic: string;
  read: (value: unknown) => ReadResult<F>;
  /**
   * Applies events in their order. A rejection: some are not done; each is given alone then, those that are done too.
   */
  apply: (events: ReadEvent<F>[]) => Promise<unknown>;
}

/** Names a taker's types from its reader; what it gives stands beside those of other topics. */
export function defineTaker<F>({ topic, read, apply }: Taker<F>): Taker {
  return { topic, read, apply: (events) => apply(events as ReadEvent<F>[]) };
}

import type { RoundEvent } from '../domain/round-event.ts';
import { addFact, type Batch, type RoundPatch } from '../views/batch.ts';

/** Gathers the events of a log so that a round is folded once where possible. */
export interface RoundGrouper {
  add: (event: RoundEvent) => void;
  /** What is to be folded now: nothing until enough rounds have ended. */
  ready: () => Batch | undefined;
  /** All that is left, in batches; the last one bears the log's last position. */
  rest: () => Generator<Batch>;
}

/** One call to Redis takes about so many events: some 30 ms, in which it does nothing else. */
const BATCH = 2500;
/** So many events of rounds that go on are held at most; then the oldest go as they are. */
const MOST_HELD = 100_000;
/** Of a batch that says nothing of how far the views are: events before it may still be held. */
export const NO_POSITION = '0';

/** A grouper without events. */
export function makeRoundGrouper(): RoundGrouper {
  const open = new Map<string, RoundPatch>();
  const counts = new Map<string, number>();
  let ended: RoundPatch[] = [];
  let endedEvents = 0;
  let held = 0;
  let last: RoundEvent | undefined;

  function end(roundId: string): void {
    ended.push(open.get(roundId)!);
    endedEvents += counts.get(roundId)!;
    open.delete(roundId);
    counts.delete(roundId);
  }

  function batch(position: string): Batch {
    const rounds = ended;
    held -= endedEvents;
    ended = [];
    endedEvents = 0;
    return { rounds, position, time: last!.time, partitions: {} };
  }

  return {
    add: (event) => {
      const { fact } = event;
      addFact(open, event);
      counts.set(fact.roundId, (counts.get(fact.roundId) ?? 0) + 1);
      held++;
      if (!last || Number(event.position) > Number(last.position)) last = event;
      if (fact.kind === 'finished' || fact.kind === 'abandoned') end(fact.roundId);
    },
    ready: () => {
      for (const roundId of open.keys()) {
        if (held <= MOST_HELD || endedEvents >= BATCH) break;
        end(roundId);
      }
      return endedEvents >= BATCH ? batch(NO_POSITION) : undefined;
    },
    rest: function* () {
      if (!last) return;
      for (const roundId of [...open.keys()]) {
        end(roundId);
        if (endedEvents >= BATCH) yield batch(NO_POSITION);
      }
      yield batch(last.position);
    },
  };
}

import { isoWeek } from '../domain/iso-week.ts';
import type { CardPlayer, RoundEvent, RoundFact } from '../domain/round-event.ts';
import { countScored, encodeScore, encodeScores } from './score-bytes.ts';

/** The newest of a part of a round; `weight` is how many events it tells of. */
interface Part {
  version: number;
  text: string;
  weight: 0 | 1;
}

/** The newest facts of one round, in the form in which they are stored (round-lua.ts). */
export interface RoundPatch {
  id: string;
  parts: Map<string, Part>;
  /** By player: version and score (encodeScore) of holes 1 to 18 in a row; version 0 says nothing. */
  scores: Map<string, number[]>;
}

/** What one call folds: patches, and the highest position among their events with its time; by partition too. */
export interface Batch {
  rounds: RoundPatch[];
  position: string;
  time: string;
  partitions: Record<string, string>;
}

/** Groups events by round. */
export function batchOf(events: RoundEvent[]): Batch {
  const rounds = new Map<string, RoundPatch>();
  const partitions = new Map<string, string>();
  let last = events[0]!;
  for (const event of events) {
    const { position, partition } = event;
    if (Number(position) > Number(last.position)) last = event;
    if (partition !== undefined && Number(position) > Number(partitions.get(partition) ?? -1)) {
      partitions.set(partition, position);
    }
    addFact(rounds, event);
  }
  const { position, time } = last;
  return {
    ...{ rounds: [...rounds.values()], position, time },
    partitions: Object.fromEntries(partitions),
  };
}

/** Adds an event's fact to the patch of its round, which it gives. */
export function addFact(rounds: Map<string, RoundPatch>, { fact, time }: RoundEvent): RoundPatch {
  let patch = rounds.get(fact.roundId);
  if (!patch) {
    patch = { id: fact.roundId, parts: new Map(), scores: new Map() };
    rounds.set(fact.roundId, patch);
  }
  addTo(patch, fact, time);
  return patch;
}

function addTo(patch: RoundPatch, fact: RoundFact, time: string): void {
  const { version } = fact;
  const put = (field: string, text: string, weight: 0 | 1 = 1) => {
    if ((patch.parts.get(field)?.version ?? 0) < version)
      patch.parts.set(field, { version, text, weight });
  };
  switch (fact.kind) {
    case 'started': {
      const { courseId, holes, playedOn, startedAt, real, ownCourse } = fact.card;
      const week = isoWeek(playedOn);
      const of = [courseId, holes, playedOn, startedAt ?? time, Number(real), week];
      put('card', [version, ...of, Number(ownCourse)].join('|'));
      // They came with the card, which counts for the event.
      for (const player of fact.players)
        put(`p:${player.playerId}`, playerText(version, player), 0);
      return;
    }
    case 'joined':
      return put(`p:${fact.player.playerId}`, playerText(version, fact.player));
    case 'left':
      return put(`p:${fact.playerId}`, String(version));
    case 'scored':
      return putScore(patch, fact.playerId, fact.hole, version, encodeScore(fact.score));
    case 'totalled':
      return put(`t:${fact.playerId}`, `${version}:${fact.strokes ?? 0}`);
    case 'finished':
      put('state', `${version}:finished`);
      for (const player of fact.askedAgain ?? [])
        put(`p:${player.playerId}`, playerText(version, player), 0);
      return;
    default:
      return put('state', `${version}:${fact.kind}`);
  }
}

function putScore(
  { scores }: RoundPatch,
  playerId: string,
  hole: number,
  version: number,
  score: number,
): void {
  let held = scores.get(playerId);
  if (!held) {
    held = Array<number>(36).fill(0);
    scores.set(playerId, held);
  }
  const slot = (hole - 1) * 2;
  if (held[slot]! >= version) return;
  held[slot] = version;
  held[slot + 1] = score;
}

function playerText(version: number, { userId, playingHandicap, holes }: CardPlayer): string {
  const pars = Array<number>(18).fill(0);
  const received = Array<number>(18).fill(0);
  for (const { hole, par, received: strokes } of holes) {
    pars[hole - 1] = par;
    received[hole - 1] = strokes;
  }
  return [version, userId ?? '', playingHandicap ?? '', pars.join(), received.join()].join('|');
}

/** The batch as the fold's script takes it: what is known in JSON, and the bytes of all scores in its order. */
export function encodeBatch({ rounds, ...of }: Batch): [text: string, scores: Buffer] {
  const text = JSON.stringify({
    ...of,
    rounds: rounds.map(({ id, parts, scores }) => ({
      id,
      parts: [...parts].flatMap(([field, { version, text, weight }]) => [
        ...[field, version, text, weight],
      ]),
      scores: [...scores].flatMap(([player, held]) => [player, countScored(held)]),
    })),
  });
  return [text, encodeScores(rounds.flatMap(({ scores }) => [...scores.values()]))];
}

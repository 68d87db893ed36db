import type { RoundCard, RoundEvent, RoundFact } from '../domain/round-event.ts';

/** The batch as the fold's script takes it: grouped by round, with the highest position. */
export function encodeBatch(events: RoundEvent[]): string {
  const rounds = new Map<string, object[]>();
  let last = events[0]!;
  for (const event of events) {
    if (Number(event.position) > Number(last.position)) last = event;
    const { roundId } = event.fact;
    const facts = rounds.get(roundId);
    if (facts) facts.push(encodeFact(event.fact));
    else rounds.set(roundId, [encodeFact(event.fact)]);
  }
  return JSON.stringify({
    position: last.position,
    time: last.time,
    rounds: Array.from(rounds, ([id, facts]) => ({ id, facts })),
  });
}

function encodeFact(fact: RoundFact): object {
  const { kind, version } = fact;
  if (kind === 'finished') return { kind, version };
  if (kind === 'started') return { kind, card: encodeCard(version, fact.card) };
  return { kind, version, player: fact.playerId, hole: fact.hole, strokes: fact.strokes ?? 0 };
}

/** A card goes as text, because it is stored as it is; par 0 is a hole that is not in play. */
function encodeCard(version: number, { courseId, holes, playedOn, pars, players }: RoundCard) {
  const parByHole = Array<number>(18).fill(0);
  for (const { hole, par } of pars) parByHole[hole - 1] = par;
  return JSON.stringify({ version, courseId, holes, playedOn, pars: parByHole, players });
}

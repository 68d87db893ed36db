import type { PlayerRound } from '../../../tools/oracle/round.ts';
import type {
  CardPlayer,
  HoleScore,
  RoundCard,
  RoundEvent,
  RoundFact,
} from '../domain/round-event.ts';

/** A round as all that is known of it says. */
interface Round {
  card?: RoundCard;
  state?: 'finished' | 'reopened' | 'abandoned';
  /** By playerId; undefined for one who has left. */
  players: Map<string, CardPlayer | undefined>;
  /** By player and hole. */
  scores: Map<string, HoleScore>;
  totals: Map<string, number | null>;
}

/**
 * The counted rounds of all players straight from the events, in the plainest way: facts in order of
 * version, the last holds. What follows from them says the oracle.
 */
export function roundsOfLog(events: RoundEvent[]): PlayerRound[] {
  return [...factsByRound(events)].flatMap(([roundId, round]) => playersOf(roundId, round));
}

/** A member's real rounds that were finished and are open again. */
export function openAgain(events: RoundEvent[], userId: string): string[] {
  return [...factsByRound(events)]
    .filter(([, { card, state }]) => card?.real && state === 'reopened')
    .filter(([, { players }]) => [...players.values()].some((player) => player?.userId === userId))
    .map(([roundId]) => roundId);
}

function factsByRound(events: RoundEvent[]): Map<string, Round> {
  const rounds = new Map<string, Round>();
  const oldestFirst = events.map(settledFact).sort((a, b) => a.version - b.version);
  for (const fact of oldestFirst) {
    const round = rounds.get(fact.roundId) ?? {
      players: new Map(),
      scores: new Map(),
      totals: new Map(),
    };
    rounds.set(fact.roundId, round);
    applyTo(round, fact);
  }
  return rounds;
}

/** A start without its time is as old as its event. */
function settledFact({ fact, time }: RoundEvent): RoundFact {
  if (fact.kind !== 'started') return fact;
  return { ...fact, card: { ...fact.card, startedAt: fact.card.startedAt ?? time } };
}

function applyTo(round: Round, fact: RoundFact): void {
  switch (fact.kind) {
    case 'started':
      round.card = fact.card;
      for (const player of fact.players) round.players.set(player.playerId, player);
      break;
    case 'joined':
      round.players.set(fact.player.playerId, fact.player);
      break;
    case 'left':
      round.players.set(fact.playerId, undefined);
      break;
    case 'scored':
      round.scores.set(`${fact.playerId} ${fact.hole}`, fact.score);
      break;
    case 'totalled':
      round.totals.set(fact.playerId, fact.strokes);
      break;
    case 'finished':
      for (const player of fact.askedAgain ?? []) round.players.set(player.playerId, player);
      round.state = fact.kind;
      break;
    default:
      round.state = fact.kind;
  }
}

function playersOf(roundId: string, round: Round): PlayerRound[] {
  const { card, state, players } = round;
  if (!card?.real || state !== 'finished') return [];
  return [...players.values()]
    .filter((player) => player !== undefined)
    .map((player) => toPlayerRound(roundId, card, player, round));
}

/** Stroke indexes, lengths and ratings are in no event: nothing here goes by them. */
function toPlayerRound(
  roundId: string,
  { courseId, ownCourse, holes, playedOn, startedAt }: RoundCard,
  { playerId, userId, playingHandicap, holes: onCard }: CardPlayer,
  { scores, totals }: Round,
): PlayerRound {
  const results = onCard.flatMap(({ hole }) => {
    const score = scores.get(`${playerId} ${hole}`);
    return score && (score.strokes !== null || score.pickedUp) ? [{ hole, ...score }] : [];
  });
  return {
    ...{ roundId, playerId, userId, courseId, playedOn, holes, counts: true },
    ofClub: !ownCourse,
    startedAt: startedAt ?? '',
    card: onCard.map(({ hole, par }) => ({ hole, par, strokeIndex: 0, length: 0 })),
    ...{ rating: null, pcc: 0, results, total: totals.get(playerId) ?? null, playingHandicap },
    received:
      playingHandicap === null
        ? null
        : new Map(onCard.map(({ hole, received }) => [hole, received])),
  };
}

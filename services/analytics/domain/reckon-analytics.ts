import { TREND_LENGTH, averageOf, byCourse } from './analytics.ts';
import type { Analytics, CompleteRound, PlayedRound } from './analytics.ts';
import type { RoundCard, RoundEvent, RoundFact } from './round-event.ts';

interface Round {
  card?: RoundCard;
  finished: boolean;
  /** Strokes by player and hole. */
  strokes: Map<string, number | null>;
}

/**
 * A player's figures straight from the events, in the plainest way. It says what the fold in Redis
 * means; the tests hold that fold against it.
 */
export function reckonAnalytics(events: RoundEvent[], userId: string): Analytics {
  const played = [...roundsOf(events)].flatMap(([id, round]) => playedBy(userId, id, round));
  const newestFirst = played.toSorted((a, b) => (timeKey(a) < timeKey(b) ? 1 : -1));
  const complete = newestFirst.filter((round): round is CompleteRound => round.strokes !== null);
  const latest = events.toSorted((a, b) => Number(b.position) - Number(a.position))[0];
  return {
    rounds: played.length,
    averageScore: averageStrokes(complete.filter(({ holes }) => holes === '18')),
    averageScoreNine: averageStrokes(complete.filter(({ holes }) => holes !== '18')),
    bestByCourse: bestOf(complete.toReversed()).toSorted(byCourse),
    trend: newestFirst.slice(0, TREND_LENGTH),
    asOf: latest?.time ?? null,
  };
}

function roundsOf(events: RoundEvent[]): Map<string, Round> {
  const rounds = new Map<string, Round>();
  const oldestFirst = events.map(({ fact }) => fact).sort((a, b) => a.version - b.version);
  for (const fact of oldestFirst) {
    const round = rounds.get(fact.roundId) ?? { finished: false, strokes: new Map() };
    rounds.set(fact.roundId, round);
    applyTo(round, fact);
  }
  return rounds;
}

function applyTo(round: Round, fact: RoundFact): void {
  if (fact.kind === 'started') round.card = fact.card;
  else if (fact.kind === 'finished') round.finished = true;
  else round.strokes.set(`${fact.playerId} ${fact.hole}`, fact.strokes);
}

function playedBy(userId: string, roundId: string, { card, finished, strokes }: Round) {
  if (!card || !finished) return [];
  const { courseId, holes, playedOn, pars, players } = card;
  return players
    .filter((player) => player.userId === userId)
    .map(({ playerId }): PlayedRound => {
      const perHole = pars.map(({ hole }) => strokes.get(`${playerId} ${hole}`) ?? null);
      const complete = !perHole.includes(null);
      const total = perHole.reduce<number>((sum, value) => sum + (value ?? 0), 0);
      const par = pars.reduce((sum, hole) => sum + hole.par, 0);
      return {
        roundId,
        playedOn,
        courseId,
        holes,
        strokes: complete ? total : null,
        toPar: complete ? total - par : null,
      };
    });
}

function timeKey({ playedOn, roundId }: PlayedRound): string {
  return `${playedOn} ${roundId}`;
}

function averageStrokes(rounds: CompleteRound[]): number | null {
  const sum = rounds.reduce((total, { strokes }) => total + strokes, 0);
  return averageOf(sum, rounds.length);
}

/** The fewest strokes for each course and holes; of equals the first. */
function bestOf(oldestFirst: CompleteRound[]): CompleteRound[] {
  const best = new Map<string, CompleteRound>();
  for (const round of oldestFirst) {
    const place = `${round.courseId} ${round.holes}`;
    const held = best.get(place);
    if (!held || round.strokes < held.strokes) best.set(place, round);
  }
  return [...best.values()];
}

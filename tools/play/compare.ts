import type { Figures, RoundView } from './api.ts';
import { totalStrokes } from './reckon.ts';
import { cardIds, holeNumbers } from './scorecard.ts';
import type { HoleScore, Scorecard } from './scorecard.ts';

/** Says where a round of the round service differs from its card; nothing when they agree. */
export function compareRound(
  card: Scorecard,
  courseIds: Map<string, string>,
  round: RoundView,
): string[] {
  const { roundId, playerId } = cardIds(card);
  const { course, teeId, scores, holes, playedOn } = card;
  const where = { courseId: courseIds.get(course.name), courseName: course.name };
  const player = { id: playerId, teeId, strokes: totalStrokes(card), scores };
  const expected = { id: roundId, state: 'finished', ...where, holes, playedOn, players: [player] };
  return differences(flatten(expected), flatten(round));
}

/** Says where the analytics service's figures differ from those reckoned from the cards. */
export function compareFigures(reckoned: Figures, told: Figures): string[] {
  return differences(reckoned, told);
}

type ComparedRound = Omit<RoundView, 'courseId' | 'state'> & { courseId?: string; state: string };

/** A round with all 18 holes by name, so that a hole which only one side has is told too. */
function flatten({ players, ...round }: ComparedRound): Record<string, unknown> {
  const [player] = players;
  const holes = holeNumbers('18').map((hole): [string, string] => {
    const score = player?.scores.find((candidate) => candidate.hole === hole);
    return [`hole ${hole}`, score ? describe(score) : 'not played'];
  });
  const { id: playerId, teeId, strokes } = player ?? {};
  return {
    ...round,
    players: players.length,
    playerId,
    teeId,
    strokes,
    ...Object.fromEntries(holes),
  };
}

function describe({ strokes, pickedUp, putts }: HoleScore): string {
  if (strokes === null && !pickedUp) return 'not played';
  const score = pickedUp ? `picked up${strokes === null ? '' : ` with ${strokes}`}` : `${strokes}`;
  return putts === null ? score : `${score}, ${putts} putts`;
}

/** Every member of `expected` that `actual` lacks or tells otherwise; further members are free. */
function differences(expected: unknown, actual: unknown, path = ''): string[] {
  const rows = Array.isArray(actual) ? actual.length : 'no';
  if (Array.isArray(expected) && rows !== expected.length) {
    return [`${path} has ${rows} rows, the cards give ${expected.length}`];
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], path === '' ? key : `${path} › ${key}`),
    );
  }
  if (Object.is(expected, actual)) return [];
  return [`${path} is ${JSON.stringify(actual)}, the cards give ${JSON.stringify(expected)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

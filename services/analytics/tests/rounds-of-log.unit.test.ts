import { expect, it } from 'vitest';
import type { CardPlayer, RoundEvent, RoundFact } from '../domain/round-event.ts';
import { openAgain, roundsOfLog } from './rounds-of-log.ts';
import { cardHoles } from './test-events.ts';

const ANNA = 'anna';
const finished: RoundFact = { kind: 'finished', roundId: 'r1', version: 20 };
const reopened: RoundFact = { kind: 'reopened', roundId: 'r1', version: 21 };

function player(playerId: string, userId: string | null): CardPlayer {
  return { playerId, userId, playingHandicap: null, holes: cardHoles('18') };
}

function started(real = true): RoundFact {
  const of = { courseId: 'c', holes: '18', playedOn: '2026-05-02' } as const;
  const card = { ...of, startedAt: null, real, ownCourse: false };
  return { kind: 'started', roundId: 'r1', version: 1, card, players: [player('p', ANNA)] };
}

function log(...facts: RoundFact[]): RoundEvent[] {
  return facts.map((fact, at) => ({
    position: String(at + 1),
    time: '2026-05-02T10:00:00Z',
    fact,
  }));
}

it('counts a round only when it is started, real and finished', () => {
  expect(roundsOfLog(log(started()))).toEqual([]);
  expect(roundsOfLog(log(finished))).toEqual([]);
  expect(roundsOfLog(log(started(false), finished))).toEqual([]);
  expect(roundsOfLog(log(finished, started()))).toHaveLength(1);
});

it('lets the highest version of the state decide', () => {
  const facts = log(reopened, started(), finished);
  expect(roundsOfLog(facts)).toEqual([]);
  expect(openAgain(facts, ANNA)).toEqual(['r1']);
  const again = log(...facts.map(({ fact }) => fact), { ...finished, version: 22 });
  expect(roundsOfLog(again)).toHaveLength(1);
  expect(openAgain(again, ANNA)).toEqual([]);
});

it('forgets who has left and takes who has joined', () => {
  const left: RoundFact = { kind: 'left', roundId: 'r1', version: 19, playerId: 'p' };
  const guest = player('guest', null);
  const joined: RoundFact = { kind: 'joined', roundId: 'r1', version: 18, player: guest };
  const ids = (...facts: RoundFact[]) =>
    roundsOfLog(log(started(), finished, ...facts)).map(({ playerId }) => playerId);
  expect(ids(joined)).toEqual(['p', 'guest']);
  expect(ids(left, joined)).toEqual(['guest']);
});

it('takes what was scored last on a hole, and nothing where it was removed', () => {
  const details = { putts: null, fairway: null, penalties: null, sand: null };
  const score = (version: number, strokes: number | null): RoundFact => ({
    ...{ kind: 'scored', roundId: 'r1', version, playerId: 'p', hole: 3 },
    score: { strokes, pickedUp: false, ...details },
  });
  const results = (...facts: RoundFact[]) =>
    roundsOfLog(log(...facts, started(), finished))[0]?.results;
  expect(results(score(2, 5), score(1, 4))).toMatchObject([{ hole: 3, strokes: 5 }]);
  expect(results(score(2, null), score(1, 4))).toEqual([]);
});

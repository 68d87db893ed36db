import { expect, it } from 'vitest';
import type { PlayerRound } from '../../oracle/round.ts';
import { expectedAfter } from './expected-handicap.ts';

const card = Array.from({ length: 9 }, (_, at) => {
  return { hole: at + 1, par: 4, strokeIndex: at + 1, length: 350 };
});

/** Nine holes: what is expected of the others hangs on the index before. */
function nineOf(nth: number, playedOn: string): PlayerRound {
  return {
    ...{ roundId: `${nth}`, playerId: `${nth}`, userId: 'me', courseId: 'course', ofClub: true },
    ...{
      playedOn,
      startedAt: `${playedOn}T0${nth}:00:00.000Z`,
      holes: 'front9',
      counts: true,
      card,
    },
    ...{ rating: { ratingTenths: 360, slope: 113, par: 36 }, pcc: 0 },
    ...{ results: [], total: 40 + nth, playingHandicap: null, received: null },
  };
}

it('the score that is looked ahead to comes last, though at the course it is tomorrow already', () => {
  const rounds = [1, 2, 3, 4, 5, 6, 7, 8].map((nth) => nineOf(nth, '2026-11-27'));
  expect(expectedAfter(rounds, 2, '2026-11-26')).toBe(expectedAfter(rounds, 2, '2026-11-27'));
});

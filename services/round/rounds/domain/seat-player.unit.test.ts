import { expect, it } from 'vitest';
import type { Card, Tee } from '../../courses/domain/player-card.ts';
import { seatPlayer, type NewPlayer } from './seat-player.ts';

const tee: Tee = {
  id: 'yellow',
  name: 'Yellow',
  lengths: Array.from({ length: 18 }, (_, index) => 300 + index),
  ratings: [
    { gender: 'men', holes: '18', courseRating: 71.3, slope: 130, par: 72 },
    { gender: 'men', holes: 'back9', courseRating: 35.6, slope: 128, par: 36 },
  ],
};
const card: Card = {
  pars: Array<number>(18).fill(4),
  strokeIndexes: Array.from({ length: 18 }, (_, index) => index + 1),
  tees: [tee],
};
const player: NewPlayer = {
  id: 'p',
  userId: 'u',
  invitedId: null,
  name: 'Ann',
  gender: undefined,
  played: { indexTenths: 154, from: 'member' },
};
const round = { holes: '18' as const, handicapAllowance: 95 };

it('keeps the card and the handicap as they are when the player joins', () => {
  expect(seatPlayer(player, 2, round, card, tee)).toMatchObject({
    seat: 2,
    teeId: 'yellow',
    gender: 'men',
    courseRatingTenths: 713,
    slope: 130,
    par: 72,
    handicapIndexTenths: 154,
    handicapIndexFrom: 'member',
    // 15.4 × 130/113 + (71.3 − 72) = 17.02; 95 % of that is 16.17.
    courseHandicap: 17,
    playingHandicap: 16,
  });
});

it('keeps only the holes in play', () => {
  const nine = seatPlayer(player, 1, { ...round, holes: 'back9' }, card, tee);
  expect(nine.strokeIndexes).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect(nine.lengths[0]).toBe(309);
  expect(nine.slope).toBe(128);
});

it('has no handicap without an index, or where the tee is not rated', () => {
  const unknown = seatPlayer({ ...player, played: undefined }, 1, round, card, tee);
  const unrated = seatPlayer({ ...player, gender: 'women' }, 1, round, card, tee);
  expect(unknown).toMatchObject({ slope: 130, courseHandicap: null, playingHandicap: null });
  expect(unrated).toMatchObject({ slope: null, handicapIndexTenths: 154, playingHandicap: null });
});

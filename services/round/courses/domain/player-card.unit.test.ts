import { describe, expect, it } from 'vitest';
import { playerCard, type Card, type Gender, type Rating } from './player-card.ts';

const numbers = Array.from({ length: 18 }, (_, index) => index + 1);
const rating = (gender: Gender, holes: Rating['holes'], courseRating: number): Rating => ({
  gender,
  holes,
  courseRating,
  slope: 120,
  par: 72,
});
const card: Card = {
  pars: numbers.map(() => 4),
  strokeIndexes: numbers,
  tees: [
    {
      id: 'red',
      name: 'Red',
      lengths: numbers.map((hole) => 200 + hole),
      ratings: [
        rating('men', '18', 68.2),
        rating('women', '18', 72.9),
        rating('women', 'back9', 36),
      ],
      variants: [
        {
          gender: 'women',
          pars: numbers.map((hole) => (hole === 12 ? 5 : 4)),
          strokeIndexes: numbers.toReversed(),
        },
      ],
    },
    { id: 'blue', name: 'Blue', lengths: numbers, ratings: [rating('men', '18', 74.1)] },
  ],
};
const [red, blue] = card.tees as [Card['tees'][0], Card['tees'][0]];

describe('playerCard', () => {
  it('has the pars, stroke indexes and rating of the gender where they differ', () => {
    const women = playerCard(card, red, 'women', 'back9');
    expect(women.holes.map(({ hole }) => hole)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(women.holes[2]).toEqual({ hole: 12, par: 5, strokeIndex: 7, length: 212 });
    expect(women.rating?.courseRating).toBe(36);
    const men = playerCard(card, red, 'men', '18');
    expect(men.holes[11]).toEqual({ hole: 12, par: 4, strokeIndex: 12, length: 212 });
    expect(men.rating?.courseRating).toBe(68.2);
  });

  it('takes the only gender of the ratings, but guesses none of two', () => {
    expect(playerCard(card, blue, undefined, '18')).toMatchObject({
      gender: 'men',
      rating: { courseRating: 74.1 },
    });
    const unknown = playerCard(card, red, undefined, '18');
    expect(unknown.gender).toBeNull();
    expect(unknown.rating).toBeUndefined();
  });

  it('has no rating where the tee has none for those holes', () => {
    expect(playerCard(card, red, 'men', 'back9').rating).toBeUndefined();
  });
});

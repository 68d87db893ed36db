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
const NINE = [3, 8, 5, 1, 9, 2, 7, 4, 6];
const STROKE_INDEXES = [1, 7, 17, 3, 9, 11, 15, 13, 5, 2, 8, 18, 4, 10, 12, 16, 14, 6];
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

  it('plays a card of nine once or twice, its stroke indexes by rank', () => {
    const nine: Card = {
      pars: [4, 3, 4, 4, 5, 4, 3, 4, 3],
      strokeIndexes: [5, 29, 13, 21, 1, 9, 33, 17, 25],
      tees: [
        { id: 'red', name: 'Red', lengths: numbers.slice(9), ratings: [rating('men', '18', 66)] },
      ],
    };
    const twice = playerCard(nine, nine.tees[0]!, undefined, '18');
    expect(twice.holes.map(({ hole }) => hole)).toEqual(numbers);
    expect(twice.holes.map(({ par }) => par)).toEqual([...nine.pars, ...nine.pars]);
    expect(twice.holes[12]).toEqual({ hole: 13, par: 4, strokeIndex: 12, length: 13 });
    const indexes = twice.holes.map(({ strokeIndex }) => strokeIndex);
    expect(indexes.slice(0, 9)).toEqual([3, 15, 7, 11, 1, 5, 17, 9, 13]);
    expect(indexes.slice(9)).toEqual([4, 16, 8, 12, 2, 6, 18, 10, 14]);
    expect(twice.rating?.courseRating).toBe(66);
    const once = playerCard(nine, nine.tees[0]!, 'men', 'front9');
    expect(once.holes.map(({ strokeIndex }) => strokeIndex)).toEqual([2, 8, 4, 6, 1, 3, 9, 5, 7]);
    expect(once.rating).toBeUndefined();
  });

  it.each([
    ['as they are', STROKE_INDEXES, STROKE_INDEXES],
    ['spread to 36', STROKE_INDEXES.map((index) => 2 * index), STROKE_INDEXES],
    [
      '1 to 9 on each nine',
      [...NINE, ...NINE],
      [...NINE.map((index) => 2 * index - 1), ...NINE.map((index) => 2 * index)],
    ],
  ])('takes stroke indexes by rank: %s', (_case, strokeIndexes, ranks) => {
    const { holes } = playerCard({ ...card, strokeIndexes }, blue, 'men', '18');
    expect(holes.map(({ strokeIndex }) => strokeIndex)).toEqual(ranks);
  });

  it('has no rating where the tee has none for those holes', () => {
    expect(playerCard(card, red, 'men', 'back9').rating).toBeUndefined();
  });
});

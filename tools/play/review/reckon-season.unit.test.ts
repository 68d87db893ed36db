import { describe, expect, it } from 'vitest';
import { expectedRound } from './expected-round.ts';
import { readCourseFiles } from '../cards/read-files.ts';
import { orderOfEntry } from './order-of-entry.ts';
import { reckonSeason } from './reckon-season.ts';
import { roundIdOf, type CardPlayer, type HoleScore, type Scorecard } from '../cards/scorecard.ts';
import type { RoundView } from '../../client/api.ts';

const courses = await readCourseFiles();
const courseOf = (wanted: string) => courses.find(({ slug }) => slug === wanted)!;
const course = courseOf('alder-heath');
const userIds = new Map([['ann@club.example', 'user-ann']]);

function player(change: Partial<CardPlayer> = {}): CardPlayer {
  return {
    ...{ file: 'a.csv', line: 2, player: 'Ann', email: 'ann@club.example', teeId: 'yellow' },
    ...{ gender: 'women', declaredTenths: null, joinedAfter: null, left: null },
    ...{ wrongTeeId: null, wrongTenths: undefined, acceptance: 'now' },
    ...{ totals: [100], scores: [] },
    ...change,
  };
}

function card(playedOn: string, change: Partial<Scorecard> = {}): Scorecard {
  return {
    ...{ file: 'a.csv', line: 2, playedOn, course, holes: '18', context: 'real' },
    ...{ state: 'finished', place: 1, players: [player()] },
    ...change,
  };
}

/** As they are entered: one after another. */
function reckon(cards: Scorecard[], ids: Map<string, string>) {
  const entered = cards.map((one, at) => ({ card: one, startedAt: String(at).padStart(3, '0') }));
  return reckonSeason(entered, ids);
}

const three = ['2026-05-01', '2026-05-02', '2026-05-03'].map((date) => card(date));

/** The index that the first player of the last card had when they joined. */
function indexOfLast(cards: Scorecard[]) {
  return reckon(cards, userIds).at(-1)?.players[0]?.indexTenths;
}

describe('orderOfEntry', () => {
  it('goes by when the club says that a round was started; what it does not have comes last', () => {
    const [first, second, third] = three as [Scorecard, Scorecard, Scorecard];
    const startedAt = (time: string) => ({ startedAt: time }) as RoundView;
    const shown = new Map([
      [roundIdOf(second), startedAt('2026-11-01T10:00:00.000Z')],
      [roundIdOf(third), startedAt('2026-11-01T09:00:00.000Z')],
    ]);
    const order = orderOfEntry([first, second, third], shown).map((entered) => entered.card);
    expect(order).toEqual([third, second, first]);
  });
});

describe('reckonSeason', () => {
  it('goes round a course of nine twice, its stroke indexes by rank', () => {
    const gail = player({ gender: 'men', declaredTenths: 120, email: null, player: 'Gail' });
    const on = { course: courseOf('skogvang'), players: [player(), gail] };
    const [twice, once] = reckon(
      [card('2026-05-01', on), card('2026-05-02', { ...on, holes: 'front9' })],
      userIds,
    ).map(({ players }) => players[1]!);
    const indexes = twice!.round.card.map(({ strokeIndex }) => strokeIndex);
    expect(indexes).toEqual([3, 15, 7, 11, 1, 5, 17, 9, 13, 4, 16, 8, 12, 2, 6, 18, 10, 14]);
    expect(twice!.round.card[9]).toMatchObject({ hole: 10, par: 4, length: 318 });
    // 12.0 × 108/113 + 64.2 − 68 = 7.7; half of it × 108/113 + 32.1 − 34 = 3.8.
    expect([twice!.courseHandicap, once!.courseHandicap]).toEqual([8, 4]);
  });

  it('gives a player the index of that morning', () => {
    // 113 / 137 × (100 − 77.4) = 18.6, less 2.0 with three scores.
    expect(indexOfLast([...three, card('2026-05-04')])).toBe(166);
    expect(indexOfLast([...three, card('2026-05-03', { holes: 'back9' })])).toBeNull();
  });

  it('knows only what was entered before, whatever its date', () => {
    const late = card('2026-05-09');
    expect(indexOfLast([three[0]!, three[1]!, late])).toBeNull();
    const index = reckon([...three.slice(0, 2), late, three[2]!, card('2026-05-04')], userIds);
    expect(index.map(({ players }) => players[0]?.indexTenths)).toEqual([
      ...[null, null, null, null, 166],
    ]);
  });

  it.each<Partial<Scorecard>>([
    { context: 'practice' },
    { state: 'abandoned' },
    { players: [player({ gender: 'men', teeId: 'red' })] },
  ])('does not count %o', (change) => {
    const cards = [...three.slice(0, 2), card('2026-05-03', change), card('2026-05-04')];
    expect(indexOfLast(cards)).toBeNull();
  });

  it('takes the index that a guest declares, and forgets who left', () => {
    const guest = player({ email: null, player: 'Guy', gender: 'men', declaredTenths: 143 });
    const gone = player({ email: 'bob@club.example', left: 'end' });
    const late = player({ email: 'eve@club.example', joinedAfter: 3 });
    const players = [player(), late, guest, gone];
    const [reckoned] = reckon([card('2026-05-01', { players })], userIds);
    // 14.3 × 126 / 113 − 0.1 = 15.8; 95 % of it is 15.05.
    expect(
      reckoned?.players.map((own) => [
        own.round.userId,
        own.courseHandicap,
        own.round.playingHandicap,
      ]),
    ).toEqual([
      ['user-ann', null, null],
      [null, 16, 15],
      ['eve@club.example', null, null],
    ]);
  });

  it('takes the only gender that a tee is rated for where none is given', () => {
    const of = (teeId: string) => player({ teeId, gender: null });
    const cards = ['yellow', 'red'].map((teeId) => card('2026-05-01', { players: [of(teeId)] }));
    const genders = reckon(cards, userIds).map(({ players }) => players[0]?.gender);
    expect(genders).toEqual([null, 'women']);
  });
});

describe('expectedRound', () => {
  const hole = (change: Partial<HoleScore>): HoleScore => ({
    ...{ hole: 1, strokes: null, pickedUp: false, putts: null },
    ...{ fairway: null, penalties: null, sand: null },
    ...change,
  });

  it('shows every hole that was written, erased ones too, and what follows from it', () => {
    const scores = [
      { hole: 1, writes: [hole({ strokes: 6 }), hole({ strokes: 5, putts: 2 })] },
      { hole: 2, writes: [hole({ hole: 2, strokes: 4 }), hole({ hole: 2 })] },
    ];
    const players = [player({ totals: [], scores })];
    const [reckoned] = reckon([card('2026-05-01', { players, state: 'reopened' })], userIds);
    const round = expectedRound(reckoned!);
    expect(round).toMatchObject({ state: 'finished', ownerId: 'user-ann', handicapAllowance: 95 });
    expect(round.players[0]).toMatchObject({ holesPlayed: 1, strokes: null, handicapIndex: null });
    expect(round.players[0]?.scores).toMatchObject([
      { hole: 1, strokes: 5, putts: 2, toPar: 1, net: null, greenInRegulation: false },
      { hole: 2, strokes: null, pickedUp: false, toPar: null },
    ]);
  });
});

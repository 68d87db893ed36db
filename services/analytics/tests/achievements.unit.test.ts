import { describe, expect, it } from 'vitest';
import { achievementsOf } from '../domain/achievements.ts';
import type { CountedRound } from '../domain/counted-round.ts';
import { decideAnnouncements, type Announced } from '../domain/decide-announcements.ts';
import { isoWeek, weekAfter } from '../domain/iso-week.ts';
import { readBoardId } from '../domain/board.ts';

describe('achievementsOf', () => {
  const kindsOf = (...rounds: CountedRound[]) =>
    achievementsOf(rounds).map(({ kind, roundId }) => `${kind} ${roundId}`);

  it('gives each kind once, to the earliest round', () => {
    const later = round('r2', { playedOn: '2026-05-09', marks: ['birdie', 'ace'] });
    const earlier = round('r3', { playedOn: '2026-05-02', marks: ['birdie'] });
    expect(kindsOf(later, earlier)).toEqual(['first_birdie r3', 'first_ace r2']);
  });

  it.each([
    [99, ['broke_100']],
    [100, []],
    [69, ['broke_100', 'broke_90', 'broke_80', 'broke_70']],
  ])('%i strokes', (strokes, kinds) => {
    expect(achievementsOf([round('r1', { strokes })]).map(({ kind }) => kind)).toEqual(kinds);
    expect(achievementsOf([round('r1', { strokes, holes: 'front9' })])).toEqual([]);
  });

  it('calls each round a personal best that beats every earlier one there', () => {
    const rounds = [110, 112, 108, 108, 105].map((strokes, index) =>
      round(`r${index}`, { strokes, playedOn: `2026-05-0${index + 1}` }),
    );
    expect(kindsOf(...rounds)).toEqual(['personal_best r2', 'personal_best r4']);
    const elsewhere = rounds.map((held, index) => ({ ...held, courseId: `c${index}` }));
    expect(kindsOf(...elsewhere)).toEqual([]);
  });

  it('wants four weeks in a row, over the turn of the year too', () => {
    const weeks = ['2026-12-21', '2026-12-15', '2027-01-09', '2026-12-31', '2027-01-04'];
    const rounds = weeks.map((playedOn, index) => round(`r${index}`, { playedOn }));
    expect(kindsOf(...rounds)).toEqual(['weekly_streak r4']);
    expect(kindsOf(...rounds.filter(({ playedOn }) => playedOn !== '2026-12-31'))).toEqual([]);
  });
});

describe('decideAnnouncements', () => {
  const birdie = {
    kind: 'first_birdie',
    subject: null,
    roundId: 'r1',
    playedOn: '2026-05-02',
  } as const;
  const said: Announced = { ...birdie, revision: 1, earned: true };

  it('says what is new, once', () => {
    expect(decideAnnouncements([], [birdie], [])).toEqual([said]);
    expect(decideAnnouncements([said], [birdie], [])).toEqual([]);
  });

  it('takes back what is un-earned, and says it again when it is earned again', () => {
    const revoked = { ...said, revision: 2, earned: false };
    expect(decideAnnouncements([said], [], [])).toEqual([revoked]);
    expect(decideAnnouncements([revoked], [], [])).toEqual([]);
    expect(decideAnnouncements([revoked], [birdie], [])).toEqual([{ ...said, revision: 3 }]);
  });

  it('says when another round carries it', () => {
    const earlier = { ...birdie, roundId: 'r0', playedOn: '2026-04-01' };
    expect(decideAnnouncements([said], [earlier], [])).toEqual([
      { ...earlier, revision: 2, earned: true },
    ]);
  });

  it('says nothing while the round that carries it is open again', () => {
    expect(decideAnnouncements([said], [], ['r1'])).toEqual([]);
    expect(decideAnnouncements([said], [{ ...birdie, roundId: 'r2' }], ['r1'])).toEqual([]);
  });
});

describe('isoWeek', () => {
  it.each([
    ['2026-05-04', '2026-W19'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (date, week) => expect(isoWeek(date)).toBe(week));

  it('goes on to the next', () => {
    expect(weekAfter('2026-W52')).toBe('2026-W53');
    expect(weekAfter('2026-W53')).toBe('2027-W01');
    expect(weekAfter('2025-W52')).toBe('2026-W01');
  });
});

describe('readBoardId', () => {
  it('resolves season and week', () => {
    expect(readBoardId('club.net.week', () => '2027-01-01')?.period).toBe('2026-W53');
    expect(readBoardId('club.net.season', () => '2027-01-01')?.period).toBe('2027');
  });

  it.each(['club.net', 'here.net.all', 'club.best.all', 'club.net.2026-W', 'club.net.all.x'])(
    '%s names none',
    (id) => expect(readBoardId(id, () => '2027-01-01')).toBeUndefined(),
  );
});

function round(roundId: string, options: Partial<CountedRound>): CountedRound {
  const { playedOn = '2026-05-02' } = options;
  return {
    roundId,
    playerId: 'p',
    playedOn,
    startedAt: '2026-05-02T09:00:00.000Z',
    courseId: 'c',
    holes: '18',
    strokes: null,
    toPar: null,
    net: null,
    points: null,
    marks: [],
    week: isoWeek(playedOn),
    ...options,
  };
}

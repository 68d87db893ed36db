import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { RoundAnswer } from '../../rounds/round-answer.ts';
import { detailsOf } from '../domain/course-draft.ts';
import { validDraft } from './courses-valid-draft.ts';
import { useCourses } from './courses-staff.ts';

const { golfer, staff } = await useCourses();

const PARS = [4, 3, 4, 4, 5, 4, 3, 4, 3];
const LENGTHS = [318, 148, 301, 276, 462, 322, 131, 244, 139];
const SPREAD = [5, 29, 13, 21, 1, 9, 33, 17, 25];
const ratingOf = (holes: string, courseRating: number, par: number) => {
  return { gender: 'men', holes, courseRating, slope: 104, par };
};

const cardOf = (pars: number[], strokeIndexes: number[], tee: object) => ({
  holes: pars.map((par, place) => {
    return { hole: place + 1, par, strokeIndex: strokeIndexes[place]! };
  }),
  tees: [{ id: 'yellow', name: 'Yellow', ...tee }],
});

/** As a club of nine prints it that has no rating, and one that prints it twice, spread over 1 to 34. */
const nineOnly = cardOf(PARS, [1, 2, 3, 4, 5, 6, 7, 8, 9], { lengths: LENGTHS, ratings: [] });
const nineTwice = cardOf([...PARS, ...PARS], [...SPREAD, ...SPREAD.map((index) => index + 1)], {
  lengths: [...LENGTHS, ...LENGTHS],
  ratings: [ratingOf('18', 66.4, 68), ratingOf('front9', 33.2, 34), ratingOf('back9', 33.2, 34)],
});
/** The same with one nine on it. */
const nine = cardOf(PARS, SPREAD, {
  lengths: LENGTHS,
  ratings: [ratingOf('18', 66.4, 68), ratingOf('front9', 33.2, 34)],
});

async function publish(name: string, card: object): Promise<string> {
  const body = { id: uuidv7(), ...detailsOf(validDraft()), name, ...card };
  const report = await staff.post('/api/v1/courses/import', body).expect(201);
  expect(report.body).toMatchObject({ valid: true, errors: [] });
  await staff.post(`/api/v1/courses/${body.id}/publish`).expect(200);
  return body.id;
}

/** Starts a round with a guest of index 12.0; gives the guest's seat. */
async function play(courseId: string, holes: string) {
  const guest = { name: 'Gail', teeId: 'yellow', handicapIndex: 12 };
  const body = { courseId, teeId: 'yellow', holes, players: [guest] };
  const round = (await golfer.post('/api/v1/rounds', body).expect(201)).body as RoundAnswer;
  return { round, seat: round.players[1]! };
}

describe('a course of nine holes', () => {
  it('is published without a rating and played once and twice, gross only', async () => {
    const courseId = await publish('Nine Only', nineOnly);
    const listed = await golfer.get('/api/v1/courses?search=nine%20only').expect(200);
    expect(listed.body).toMatchObject({ items: [{ holes: 9, par: 34 }] });
    const { seat: once } = await play(courseId, 'front9');
    expect(once).toMatchObject({ courseHandicap: null, playingHandicap: null });
    expect(once.card.map(({ strokeIndex }) => strokeIndex)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const { seat: twice } = await play(courseId, '18');
    expect(twice.card).toHaveLength(18);
    expect(twice.card[9]).toMatchObject({ hole: 10, par: 4, strokeIndex: 2, length: 318 });
    const body = { courseId, teeId: 'yellow', holes: 'back9' };
    const refused = await golfer.post('/api/v1/rounds', body).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'holes' }] });
  });

  it.each([
    ['printed once', nine],
    ['printed twice, with stroke indexes to 34', nineTwice],
  ])('gives course handicaps over one round of it and two: %s', async (name, card) => {
    const courseId = await publish(name, card);
    // 12.0 × 104/113 + 66.4 − 68 = 9.4; half of it × 104/113 + 33.2 − 34 = 4.7.
    const { seat: twice } = await play(courseId, '18');
    expect(twice.courseHandicap).toBe(9);
    expect(twice.card.map(({ strokeIndex }) => strokeIndex)).toEqual([
      ...[3, 15, 7, 11, 1, 5, 17, 9, 13],
      ...[4, 16, 8, 12, 2, 6, 18, 10, 14],
    ]);
    const inAll = twice.card.reduce((sum, hole) => sum + hole.received!, 0);
    expect(inAll).toBe(twice.playingHandicap);
    const { seat: once } = await play(courseId, 'front9');
    expect(once.courseHandicap).toBe(5);
    const received = once.card.filter((hole) => hole.received! > 0).map(({ hole }) => hole);
    expect([once.playingHandicap, received]).toEqual([4, [1, 3, 5, 6]]);
  });

  it('is scored to its end over two rounds of it', async () => {
    const courseId = await publish('Twice Round', nine);
    const { round } = await play(courseId, '18');
    const own = `/api/v1/rounds/${round.id}/players/${round.players[0]!.id}`;
    for (let hole = 1; hole <= 18; hole++) {
      await golfer.put(`${own}/holes/${hole}`, { strokes: 4 }).expect(200);
    }
    const done = await golfer.post(`/api/v1/rounds/${round.id}/finish`).expect(200);
    expect((done.body as RoundAnswer).players[0]).toMatchObject({ holesPlayed: 18, toPar: 4 });
    expect([round.holesOnCard, (done.body as RoundAnswer).holesOnCard]).toEqual([9, 9]);
    const list = await golfer.get(`/api/v1/rounds?courseId=${courseId}`).expect(200);
    expect(list.body).toMatchObject({ items: [{ holes: '18', holesOnCard: 9 }] });
  });

  it('comes back from CSV as it went', async () => {
    const courseId = await publish('To CSV and Back', nine);
    const file = await staff.get(`/api/v1/courses/${courseId}/export?format=csv`).expect(200);
    const same = await staff.upload('/api/v1/courses/import', file.text).expect(200);
    expect(same.body).toMatchObject({ courseId, outcome: 'unchanged', valid: true });
  });
});

describe('a club of three nines', () => {
  it('makes a course of two of them, rated for each, and lets every nine be played alone', async () => {
    const [forest, lake] = [await publish('Forest', nine), await publish('Lake', nineOnly)];
    const path = `/api/v1/courses/${forest}/duplicate`;
    const both = { name: 'Forest and Lake', backNine: lake };
    const { courseId } = (await staff.post(path, both).expect(201)).body as { courseId: string };
    await staff.post(`/api/v1/courses/${courseId}/publish`).expect(200);
    const { seat } = await play(courseId, '18');
    expect(seat.courseHandicap).toBeNull();
    expect(seat.card.map(({ strokeIndex }) => strokeIndex)).toEqual([
      ...[3, 15, 7, 11, 1, 5, 17, 9, 13],
      ...[2, 4, 6, 8, 10, 12, 14, 16, 18],
    ]);
    expect((await play(courseId, 'front9')).seat.courseHandicap).toBe(5);
    expect((await play(courseId, 'back9')).seat.courseHandicap).toBeNull();
    expect((await play(forest, 'front9')).seat.courseHandicap).toBe(5);
  });

  it('keeps the holes of each where the front is not finished', async () => {
    const draft = { ...detailsOf(validDraft()), name: 'Half a Front', ...nine };
    const unfinished = { ...nine.tees[0]!, lengths: [318, 148] };
    const body = { id: uuidv7(), ...draft, tees: [unfinished] };
    await staff.post('/api/v1/courses/import', body).expect(201);
    const path = `/api/v1/courses/${body.id}/duplicate`;
    const both = { name: 'Half and Lake', backNine: await publish('Lake again', nineOnly) };
    const copy = await staff.post(path, both).expect(201);
    const lengths = [318, 148, ...Array<null>(7).fill(null), ...LENGTHS];
    expect(copy.body).toMatchObject({ draft: { tees: [{ lengths }] } });
  });

  it('refuses a course of 18 as one of the two', async () => {
    const [forest, other] = [await publish('Forest again', nine), await staff.publish()];
    for (const [front, back] of [
      [forest, other.courseId],
      [other.courseId, forest],
      [forest, uuidv7()],
    ]) {
      const body = { name: 'No course', backNine: back };
      const refused = await staff.post(`/api/v1/courses/${front}/duplicate`, body).expect(422);
      expect(refused.body).toMatchObject({ errors: [{ field: 'backNine' }] });
    }
  });
});

import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { problemOf, useCourses } from '../../courses/tests/courses-staff.ts';
import { validDraft } from '../../courses/tests/courses-valid-draft.ts';
import type { RoundAnswer } from '../../rounds/round-answer.ts';
import {
  acceptCards,
  makeGolfer,
  readEvents,
  startRound,
  type Golfer,
} from '../../tests/test-service.ts';
import { MOST_OWN } from '../domain/own-course.ts';
import { EXAMPLE_TYPED, type OwnCourse } from '../routes/own-course-schemas.ts';

const { service, staff, golfer: other } = await useCourses();

const PATH = '/api/v1/own-courses';

const add = async (golfer: Golfer, change: object = {}) =>
  (await golfer.post(PATH, { ...EXAMPLE_TYPED, ...change }).expect(201)).body as OwnCourse;
const listOf = async (golfer: Golfer) =>
  ((await golfer.get(PATH).expect(200)).body as { items: OwnCourse[] }).items;
const startOn = (golfer: Golfer, courseId: string, change: object = {}) =>
  startRound(golfer, { courseId, teeId: 'tee', gender: 'men', ...change });

describe('/own-courses', () => {
  it('keeps what a member types in, without lengths too, and gives it back', async () => {
    const golfer = await makeGolfer(service);
    const course = await add(golfer);
    expect(course).toMatchObject({
      ...{ name: EXAMPLE_TYPED.name, timeZone: 'Europe/Lisbon', cardVersion: 1 },
      holes: EXAMPLE_TYPED.holes,
      tees: [{ id: 'tee', name: 'White', ratings: EXAMPLE_TYPED.tees[0]!.ratings }],
    });
    expect(await listOf(golfer)).toEqual([course]);
    const read = await golfer.get(`${PATH}/${course.id}`).expect(200);
    expect(read.body).toEqual(course);
  });

  it('tells faults by the fields and codes of the club’s courses', async () => {
    const tees = [{ ...EXAMPLE_TYPED.tees[0]!, ratings: [] }];
    const holes = EXAMPLE_TYPED.holes.map((hole) => ({ ...hole, par: 9 }));
    const answer = await other.post(PATH, { ...EXAMPLE_TYPED, holes, tees }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'draft_invalid',
      errors: expect.arrayContaining([
        expect.objectContaining({ field: 'holes.0.par', code: 'range' }),
      ]) as object[],
    });
    const padded = await other.post(PATH, { ...EXAMPLE_TYPED, name: ' x ' }).expect(422);
    expect(padded.body).toMatchObject({ errors: [{ field: 'name' }] });
  });

  it('makes one course for one Idempotency-Key', async () => {
    const golfer = await makeGolfer(service);
    const send = () => golfer.post(PATH, EXAMPLE_TYPED).set('idempotency-key', 'own-course');
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await listOf(golfer)).toHaveLength(1);
  });

  it('keeps 50 of a member, however many are sent at once', async () => {
    const golfer = await makeGolfer(service);
    for (let count = 0; count < MOST_OWN - 1; count++) await add(golfer);
    const answers = await Promise.all([1, 2, 3].map(() => golfer.post(PATH, EXAMPLE_TYPED)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const last = answers.find(({ status }) => status === 409)!;
    expect(problemOf(last)).toEqual([409, 'too_many_own_courses']);
  });

  it('is nobody else’s: not read, not changed, not deleted, not played, not tried', async () => {
    const { id } = await add(await makeGolfer(service));
    for (const caller of [other, staff]) {
      expect(problemOf(await caller.get(`${PATH}/${id}`))).toEqual([404, 'not_found']);
      expect((await caller.put(`${PATH}/${id}`, EXAMPLE_TYPED)).status).toBe(404);
    }
    expect((await other.delete(`${PATH}/${id}`)).status).toBe(404);
    const start = { courseId: id, teeId: 'tee', holes: '18' };
    const answer = await other.post('/api/v1/rounds', start).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'courseId', code: 'not_known' }] });
    const round = await startRound(other, { gender: 'men' });
    const moved = await other.patch(round.path, { courseId: id, teeId: 'tee' }).expect(422);
    expect(moved.body).toMatchObject({ errors: [{ field: 'courseId', code: 'not_known' }] });
    const tried = `courseId=${id}&teeId=tee&gender=men&holes=18&strokes=90`;
    await other.get(`/api/v1/handicaps/me/what-if?${tried}`).expect(422);
  });

  it('is no course of the club: in no list, under no route of courses, for staff neither', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer, { name: 'Zebra Hollow' });
    const lists = ['search=zebra', 'near=0,0', 'limit=100'].map(
      (query) => `/api/v1/courses?${query}`,
    );
    for (const list of [...lists, '/api/v1/courses?state=archived']) {
      expect((await golfer.get(list).expect(200)).text).not.toContain(id);
    }
    const course = `/api/v1/courses/${id}`;
    await golfer.get(course).expect(404);
    for (const below of ['', '/draft', '/cards', '/export']) {
      await staff.get(course + below).expect(404);
    }
    for (const action of ['publish', 'archive', 'restore', 'duplicate', 'draft/validate']) {
      await staff
        .post(`${course}/${action}`, action === 'duplicate' ? { name: 'Copy' } : {})
        .expect(404);
    }
    await staff.put(`${course}/draft`, validDraft()).expect(404);
    const pcc = { courseId: id, playedOn: '2026-05-02', pcc: 1 };
    expect(problemOf(await staff.put('/api/v1/handicaps/pcc', pcc))).toEqual([
      422,
      'invalid_request',
    ]);
    expect((await listOf(golfer)).map(({ name }) => name)).toEqual(['Zebra Hollow']);
  });

  it('changes as a whole: another card is a version, and a round that was started keeps its own', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer);
    const before = await startOn(golfer, id);
    const renamed = await golfer
      .put(`${PATH}/${id}`, { ...EXAMPLE_TYPED, name: 'Sandy' })
      .expect(200);
    expect(renamed.body).toMatchObject({ id, name: 'Sandy', cardVersion: 1 });
    const [first, ...rest] = EXAMPLE_TYPED.tees[0]!.ratings;
    const tees = [{ name: 'White', ratings: [{ ...first!, slope: 140 }, ...rest] }];
    const put = () => golfer.put(`${PATH}/${id}`, { ...EXAMPLE_TYPED, tees }).expect(200);
    expect((await put()).body).toMatchObject({
      cardVersion: 2,
      tees: [{ ratings: [{ slope: 140 }, ...rest] }],
    });
    expect((await put()).body).toMatchObject({ cardVersion: 2 });
    const after = await startOn(golfer, id);
    expect([before.cardVersion, after.cardVersion]).toEqual([1, 2]);
    const players = `${before.path}/players`;
    await golfer.post(players, { name: 'Bob', teeId: 'tee' }).expect(201);
  });
});

describe('a round on a course of one’s own', () => {
  it('is played as any other, says what it is, and tells it to the log', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer);
    const round = await startOn(golfer, id);
    expect(round).toMatchObject({ courseName: 'Sandy Lane Links', ownCourse: true });
    expect(round.players[0]!.card[0]).toMatchObject({ par: 4, length: 0 });
    await golfer.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
    const there = await startRound(golfer, { gender: 'men' });
    expect(there.ownCourse).toBe(false);
    const moved = await golfer.patch(there.path, { courseId: id, teeId: 'tee' }).expect(200);
    expect(moved.body).toMatchObject({ courseId: id, ownCourse: true });
    const back = { courseId: there.courseId, teeId: there.teeId };
    await golfer.patch(there.path, back).expect(200);
    const [started] = await readEvents(service, round.id);
    expect(started!.data['ownCourse']).toBe(true);
    const events = await readEvents(service, there.id);
    const told = events.map(({ data }) => data['ownCourse']);
    expect(told).toEqual([undefined, true, undefined]);
  });

  it('counts for the index of its players', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer);
    for (const playedOn of ['2026-05-01', '2026-05-02', '2026-05-03']) {
      const { path, players } = await startOn(golfer, id, { playedOn });
      await golfer.put(`${path}/players/${players[0]!.id}/total`, { strokes: 90 }).expect(200);
      await golfer.post(`${path}/finish`).expect(200);
    }
    const handicap = (await golfer.get('/api/v1/handicaps/me').expect(200)).body as object;
    // (90 − 70.9) × 113 / 126 = 17.1, less 2 with three scores.
    expect(handicap).toMatchObject({ index: 15.1, record: [{ courseId: id }, {}, {}] });
  });

  it('shows the course to who sits in it, who cannot start there', async () => {
    const [golfer, friend] = [await makeGolfer(service), await makeGolfer(service)];
    const { id } = await add(golfer);
    const players = [{ userId: friend.userId, teeId: 'tee', gender: 'men' }];
    const round = await startOn(golfer, id, { players });
    const [told] = await readEvents(service, friend.userId);
    expect(told!.data['courseName']).toBe('a course that the club does not keep');
    await friend.get(`${PATH}/${id}`).expect(404);
    await acceptCards(friend, round);
    expect((await friend.get(`${PATH}/${id}`).expect(200)).body).toMatchObject({ id });
    expect(await listOf(friend)).toEqual([]);
    await friend.post('/api/v1/rounds', { courseId: id, teeId: 'tee', holes: '18' }).expect(422);
    await friend.put(`${PATH}/${id}`, EXAMPLE_TYPED).expect(404);
    await friend.delete(`${PATH}/${id}`).expect(404);
  });

  it('stays when its course is deleted, which takes no new one then', async () => {
    const golfer = await makeGolfer(service);
    const [played, unplayed] = [await add(golfer), await add(golfer)];
    const round = await startOn(golfer, played.id);
    await golfer.delete(`${PATH}/${played.id}`).expect(204);
    await golfer.delete(`${PATH}/${unplayed.id}`).expect(204);
    expect(problemOf(await golfer.delete(`${PATH}/${played.id}`))).toEqual([404, 'not_found']);
    expect(await listOf(golfer)).toEqual([]);
    await golfer.get(`${PATH}/${unplayed.id}`).expect(404);
    await golfer.get(`${PATH}/${played.id}`).expect(200);
    await golfer.put(`${PATH}/${played.id}`, EXAMPLE_TYPED).expect(404);
    await golfer.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
    const read = (await golfer.get(round.path).expect(200)).body as RoundAnswer;
    expect(read.courseName).toBe('Sandy Lane Links');
    const again = { courseId: played.id, teeId: 'tee', holes: '18' };
    expect(problemOf(await golfer.post('/api/v1/rounds', again))).toEqual([409, 'course_state']);
    const { rows } = await service.context.pool.query('SELECT id FROM course WHERE owner_id = $1', [
      golfer.userId,
    ]);
    expect(rows).toEqual([{ id: played.id }]);
  });
});

describe('a file of one’s own', () => {
  interface File {
    ownCourses: { id: string; name: string }[];
    rounds: { id: string; courseId: string }[];
  }
  const exportOf = async (golfer: Golfer) =>
    (await golfer.get('/api/v1/rounds/export').expect(200)).body as File;
  const take = async (golfer: Golfer, file: object) =>
    (await golfer.post('/api/v1/rounds/import', file).expect(200)).body as object;

  it('has the courses, and brings them back with the rounds on them', async () => {
    const [golfer, friend] = [await makeGolfer(service), await makeGolfer(service)];
    const { id } = await add(golfer);
    const second = await add(golfer);
    const players = [{ userId: friend.userId, teeId: 'tee', gender: 'men' }];
    const round = await startOn(golfer, id, { players });
    await golfer.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
    await golfer.post(`${round.path}/finish`).expect(200);
    await golfer.delete(`${PATH}/${second.id}`).expect(204);
    const file = await exportOf(golfer);
    const { name, timeZone, holes } = EXAMPLE_TYPED;
    expect(file.ownCourses).toMatchObject([{ id, name, timeZone, holes }]);
    expect(await take(golfer, file)).toMatchObject({ unchanged: 1, ownCourses: { unchanged: 1 } });
    await acceptCards(friend, round);
    expect(await take(friend, await exportOf(friend))).toMatchObject({ unchanged: 1, refused: 0 });

    const elsewhere = await makeGolfer(service);
    const brought = await take(elsewhere, file);
    expect(brought).toMatchObject({ imported: 1, ownCourses: { imported: 1 } });
    expect(await take(elsewhere, file)).toMatchObject({
      unchanged: 1,
      ownCourses: { unchanged: 1 },
    });
    const [copy] = await listOf(elsewhere);
    expect(copy).toMatchObject({ name });
    expect(copy!.id).not.toBe(id);
    expect((await exportOf(elsewhere)).rounds).toMatchObject([{ courseId: copy!.id }]);
  });

  it('brings nobody onto a course of somebody else', async () => {
    const golfer = await makeGolfer(service);
    const { id, name } = await add(golfer, { name: 'Quagga Moor' });
    await startOn(golfer, id);
    const { rounds } = await exportOf(golfer);
    const form = { format: 'golfroundpro.rounds', version: 1 };
    const copied = rounds.map((one) => ({ ...one, id: uuidv7(), courseName: name }));
    expect(await take(other, { ...form, rounds: copied })).toMatchObject({ refused: 1 });
  });

  it('tells a course that is faulty, or one too many, in its row', async () => {
    const golfer = await makeGolfer(service);
    for (let count = 0; count < MOST_OWN - 1; count++) await add(golfer);
    const faulty = { id: uuidv7(), ...EXAMPLE_TYPED, timeZone: 'Mars/Base' };
    const good = () => ({ id: uuidv7(), ...EXAMPLE_TYPED });
    const ownCourses = [faulty, good(), good()];
    const form = { format: 'golfroundpro.rounds', version: 1, rounds: [], ownCourses };
    expect(await take(golfer, form)).toMatchObject({
      ownCourses: {
        ...{ imported: 1, refused: 2 },
        report: [
          { row: 1, status: 'refused', errors: [{ field: 'timeZone', code: 'time_zone' }] },
          { row: 2, status: 'imported' },
          { row: 3, status: 'refused', errors: [{ field: 'ownCourses' }] },
        ],
      },
    });
  });
});

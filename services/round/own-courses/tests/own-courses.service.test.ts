import { describe, expect, it } from 'vitest';
import { problemOf, useCourses } from '../../courses/tests/courses-staff.ts';
import { validDraft } from '../../courses/tests/courses-valid-draft.ts';
import { makeGolfer, startRound } from '../../tests/test-service.ts';
import { MOST_OWN } from '../domain/own-course.ts';
import { EXAMPLE_TYPED } from '../routes/own-course-examples.ts';
import { add, listOf, PATH, startOn } from './own-course-steps.ts';

const { service, staff, golfer: other } = await useCourses();

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

import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { acceptCards, makeGolfer, useTestService, type Golfer } from '../../tests/test-service.ts';
import { MOST_OWN } from '../domain/own-course.ts';
import { EXAMPLE_TYPED } from '../routes/own-course-examples.ts';
import { add, listOf, PATH, startOn } from './own-course-steps.ts';

const { service, golfer: other } = await useTestService();

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

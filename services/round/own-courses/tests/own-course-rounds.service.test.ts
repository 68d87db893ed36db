import { describe, expect, it } from 'vitest';
import { problemOf } from '../../courses/tests/courses-staff.ts';
import type { RoundAnswer } from '../../rounds/round-answer.ts';
import {
  acceptCards,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
} from '../../tests/test-service.ts';
import { EXAMPLE_TYPED } from '../routes/own-course-examples.ts';
import { add, listOf, PATH, startOn } from './own-course-steps.ts';

const { service } = await useTestService();

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

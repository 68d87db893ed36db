import { describe, expect, it } from 'vitest';
import { problemOf, useCourses } from './courses-staff.ts';
import { validDraft } from './courses-valid-draft.ts';

const { golfer, staff } = await useCourses();

describe('publish', () => {
  it('makes cards that never change; a round keeps its own', async () => {
    const { courseId, card } = await staff.publish();
    expect(card).toMatchObject({ cardVersion: 1, state: 'published', tees: validDraft().tees });
    const started = await golfer
      .post('/api/v1/rounds', { courseId, teeId: 'yellow', gender: 'men', holes: '18' })
      .expect(201);
    const harder = validDraft();
    harder.holes[0] = { hole: 1, par: 4, strokeIndex: 15 };
    harder.holes[1] = { hole: 2, par: 4, strokeIndex: 1 };
    await staff.put(`/api/v1/courses/${courseId}/draft`, harder).expect(200);
    const second = await staff.post(`/api/v1/courses/${courseId}/publish`).expect(200);
    expect(second.body).toMatchObject({ cardVersion: 2, holes: harder.holes });
    const first = await golfer.get(`/api/v1/courses/${courseId}?version=1`).expect(200);
    expect(first.body).toMatchObject({ cardVersion: 1, holes: validDraft().holes });
    await golfer.get(`/api/v1/courses/${courseId}?version=3`).expect(404);
    const { id } = started.body as { id: string };
    const round = await golfer.get(`/api/v1/rounds/${id}`).expect(200);
    expect(round.body).toMatchObject({ cardVersion: 1 });
    const cards = await staff.get(`/api/v1/courses/${courseId}/cards`).expect(200);
    expect(cards.body).toMatchObject({
      items: [
        { version: 2, current: true, par: 72, tees: 2 },
        { version: 1, current: false },
      ],
    });
  });

  it('keeps the card version when only the name changed', async () => {
    const { courseId } = await staff.publish();
    await staff.put(`/api/v1/courses/${courseId}/draft`, { ...validDraft(), name: 'New Name' });
    const again = await staff.post(`/api/v1/courses/${courseId}/publish`).expect(200);
    expect(again.body).toMatchObject({ name: 'New Name', cardVersion: 1 });
  });

  it('has one effect when two publish at once', async () => {
    const { courseId } = await staff.create();
    const send = () => staff.post(`/api/v1/courses/${courseId}/publish`);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(problemOf).sort()).toEqual([
      [200, undefined],
      [409, 'course_state'],
      [409, 'course_state'],
    ]);
    const cards = await staff.get(`/api/v1/courses/${courseId}/cards`).expect(200);
    expect((cards.body as { items: object[] }).items).toHaveLength(1);
  });

  it('publishes only what was seen, with If-Match', async () => {
    const { courseId } = await staff.create();
    const path = `/api/v1/courses/${courseId}/publish`;
    expect(problemOf(await staff.post(path).set('if-match', '"7"'))).toEqual([
      412,
      'version_mismatch',
    ]);
    await staff.post(path).set('if-match', '"1"').expect(200);
  });
});

describe('archive and restore', () => {
  it('take a course off the list and from new rounds, and bring it back', async () => {
    const { courseId } = await staff.publish();
    const path = `/api/v1/courses/${courseId}`;
    expect(problemOf(await staff.post(`${path}/restore`))).toEqual([409, 'course_state']);
    const archived = await staff.post(`${path}/archive`).expect(200);
    expect(archived.body).toMatchObject({ state: 'archived', cardVersion: 1 });
    expect(problemOf(await staff.post(`${path}/archive`))).toEqual([409, 'course_state']);
    const list = async (query: string) => (await golfer.get(`/api/v1/courses?${query}`)).text;
    expect(await list('limit=100')).not.toContain(courseId);
    expect(await list('limit=100&state=archived')).toContain(courseId);
    await golfer.get(path).expect(200);
    const refused = await golfer.post('/api/v1/rounds', { courseId, teeId: 'yellow', holes: '18' });
    expect(problemOf(refused)).toEqual([409, 'course_state']);
    await staff.put(`${path}/draft`, { ...validDraft(), name: 'Later' }).expect(200);
    expect(problemOf(await staff.post(`${path}/publish`))).toEqual([409, 'course_state']);
    await staff.post(`${path}/restore`).expect(200);
    expect(await list('limit=100')).toContain(courseId);
  });
});

describe('duplicate', () => {
  it('copies what there is into a draft under a new name', async () => {
    const { courseId } = await staff.publish();
    const path = `/api/v1/courses/${courseId}/duplicate`;
    const copy = await staff.post(path, { name: 'The Other Eighteen' }).expect(201);
    expect(copy.body).toMatchObject({
      version: 1,
      state: 'draft',
      cardVersion: 0,
      draft: { ...validDraft(), name: 'The Other Eighteen' },
    });
    expect((copy.body as { courseId: string }).courseId).not.toBe(courseId);
    await staff.post(path, {}).expect(422);
  });
});

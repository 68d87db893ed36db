import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { problemOf, useCourses } from './courses-staff.ts';
import { validDraft } from './courses-valid-draft.ts';

const { service, golfer, staff } = await useCourses();

describe('POST /courses', () => {
  it('makes a draft that only staff see', async () => {
    const { courseId, version, draft } = await staff.create({ holes: undefined, tees: undefined });
    expect(version).toBe(1);
    expect(draft).toMatchObject({ holes: [], tees: [] });
    await golfer.get(`/api/v1/courses/${courseId}`).expect(404);
    const listed = await staff.get('/api/v1/courses?state=draft').expect(200);
    expect(listed.text).toContain(courseId);
    expect(await staff.get('/api/v1/courses?limit=100').then(({ text }) => text)).not.toContain(
      courseId,
    );
    expect(problemOf(await golfer.get('/api/v1/courses?state=draft'))).toEqual([403, 'forbidden']);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: ' padded ' }, 'name'],
    [{ name: 'two\nlines' }, 'name'],
    [{ timeZone: 'nul\0' }, 'timeZone'],
    [{ country: 'half \ud800' }, 'country'],
    [{ latitude: 91 }, 'latitude'],
    [{ holes: [{ hole: 1, strokeIndex: 1 }] }, 'holes.0.par'],
    [{ state: 'published' }, 'state'],
  ])('refuses %j, naming the field', async (wrong, field) => {
    const answer = await staff.post('/api/v1/courses', { ...validDraft(), ...wrong }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });

  it('makes one course for one Idempotency-Key', async () => {
    const send = () =>
      staff.post('/api/v1/courses', validDraft()).set('idempotency-key', 'new-course');
    const answers = await Promise.all([send(), send()]);
    const ids = answers.map(({ body }) => (body as { courseId: string }).courseId);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('every action of staff', () => {
  const id = uuidv7();
  const actions: ['get' | 'post' | 'put' | 'delete', string][] = [
    ['post', '/api/v1/courses'],
    ['post', '/api/v1/courses/import'],
    ['get', `/api/v1/courses/${id}/draft`],
    ['put', `/api/v1/courses/${id}/draft`],
    ['delete', `/api/v1/courses/${id}/draft`],
    ['post', `/api/v1/courses/${id}/draft/validate`],
    ['post', `/api/v1/courses/${id}/publish`],
    ['post', `/api/v1/courses/${id}/archive`],
    ['post', `/api/v1/courses/${id}/restore`],
    ['post', `/api/v1/courses/${id}/duplicate`],
    ['get', `/api/v1/courses/${id}/cards`],
    ['get', `/api/v1/courses/${id}/export`],
  ];

  it.each(actions)('%s %s refuses golfers and strangers', async (method, path) => {
    const bare = request(service.app)[method](path);
    expect(problemOf(await bare)).toEqual([401, 'unauthenticated']);
    const asGolfer = request(service.app)[method](path).set('authorization', golfer.authorization);
    expect(problemOf(await asGolfer)).toEqual([403, 'forbidden']);
  });

  it.each(actions.slice(2))('%s %s answers 404 without such a course', async (method, path) => {
    const body = path.endsWith('draft') ? validDraft() : { name: 'Another' };
    const sent = request(service.app)[method](path).set('authorization', staff.authorization);
    await (method === 'post' || method === 'put' ? sent.send(body) : sent).expect(404);
  });
});

describe('a draft', () => {
  it('is written whole, with versions', async () => {
    const { courseId, version } = await staff.create();
    const path = `/api/v1/courses/${courseId}/draft`;
    const changed = { ...validDraft(), place: 'Elsewhere' };
    const saved = await staff.put(path, changed).set('if-match', `"${version}"`).expect(200);
    expect(saved.headers['etag']).toBe('"2"');
    const again = await staff.put(path, changed).set('if-match', '"1"').expect(200);
    expect(again.headers['etag']).toBe('"2"');
    const conflict = await staff.put(path, validDraft()).set('if-match', '"1"').expect(412);
    expect(conflict.body).toMatchObject({
      code: 'version_mismatch',
      current: { version: 2, draft: { place: 'Elsewhere' } },
      sent: { place: validDraft().place },
    });
    await staff.put(path, validDraft()).set('if-match', 'three').expect(422);
  });

  it('of two writers at once takes one', async () => {
    const { courseId } = await staff.create();
    const write = (place: string) =>
      staff
        .put(`/api/v1/courses/${courseId}/draft`, { ...validDraft(), place })
        .set('if-match', '"1"');
    const answers = await Promise.all([write('North'), write('South')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('tells all its faults, and is not published with them', async () => {
    const tees = validDraft().tees.map((tee) => ({ ...tee, id: 'Not A Slug' }));
    const { courseId } = await staff.create({ timeZone: 'Mars/Olympus', tees });
    const answer = await staff.post(`/api/v1/courses/${courseId}/draft/validate`).expect(200);
    expect(answer.body).toMatchObject({ valid: false });
    const fields = (answer.body as { errors: { field: string }[] }).errors.map(
      ({ field }) => field,
    );
    expect(fields).toEqual(['timeZone', 'tees.0.id', 'tees.1.id', 'tees.1.id']);
    const refused = await staff.post(`/api/v1/courses/${courseId}/publish`).expect(409);
    expect(refused.body).toMatchObject({
      code: 'draft_invalid',
      errors: (answer.body as { errors: object[] }).errors,
    });
  });

  it('is checked as it is sent, however little of it there is, and stays as it is saved', async () => {
    const { courseId } = await staff.create();
    const path = `/api/v1/courses/${courseId}/draft/validate`;
    const blanks = { name: '', place: '', country: '', timeZone: '', latitude: null };
    const draft = { ...validDraft(), ...blanks, tees: [] };
    const sent = await staff.post(path, { draft }).expect(200);
    expect(sent.body).toMatchObject({
      valid: false,
      errors: [
        { field: 'name', code: 'blank' },
        { field: 'place', code: 'blank' },
        { field: 'country', code: 'blank' },
        { field: 'timeZone', code: 'time_zone' },
        { field: 'latitude', code: 'range', values: { least: -90, most: 90 } },
        { field: 'tees', code: 'no_tee' },
      ],
    });
    expect((await staff.post(path).expect(200)).body).toEqual({ valid: true, errors: [] });
  });

  it('goes with its course when nothing was published', async () => {
    const { courseId } = await staff.create();
    const path = `/api/v1/courses/${courseId}/draft`;
    const conditions = { courseId, playedOn: '2026-05-02', pcc: 1 };
    await staff.put('/api/v1/handicaps/pcc', conditions).expect(200);
    await staff.del(path).set('if-match', '"9"').expect(412);
    await staff.del(path).expect(204);
    await staff.get(path).expect(404);
  });

  it('of a published course begins as its card, and can be dropped', async () => {
    const { courseId } = await staff.publish();
    const path = `/api/v1/courses/${courseId}/draft`;
    const start = await staff.get(path).expect(200);
    expect(start.body).toMatchObject({ version: 2, updatedAt: null, draft: validDraft() });
    await staff.del(path).expect(404);
    await staff
      .put(path, { ...validDraft(), name: 'Renamed' })
      .set('if-match', '"2"')
      .expect(200);
    const course = await golfer.get(`/api/v1/courses/${courseId}`).expect(200);
    expect(course.body).toMatchObject({ name: validDraft().name });
    await staff.del(path).expect(204);
    const after = await staff.get(path).expect(200);
    expect(after.body).toMatchObject({ version: 4, updatedAt: null, draft: validDraft() });
  });
});

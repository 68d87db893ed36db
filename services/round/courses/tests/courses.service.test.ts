import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { publishCourses } from '../publish-courses.ts';
import { parseCourses } from '../csv/course-csv.ts';
import { makeStaff, type Staff } from './courses-staff.ts';
import { validDraft } from './courses-valid-draft.ts';
import {
  makeGolfer,
  startTestService,
  type Golfer,
  type TestService,
} from '../../tests/test-service.ts';

let service: TestService;
let golfer: Golfer;
let staff: Staff;

beforeAll(async () => {
  service = await startTestService();
  golfer = await makeGolfer(service);
  staff = await makeStaff(service);
});
afterAll(() => service.close());

const problem = (response: request.Response) => [
  response.status,
  (response.body as { code: string }).code,
];

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
    expect(problem(await golfer.get('/api/v1/courses?state=draft'))).toEqual([403, 'forbidden']);
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
    expect(problem(await bare)).toEqual([401, 'unauthenticated']);
    const asGolfer = request(service.app)[method](path).set('authorization', golfer.authorization);
    expect(problem(await asGolfer)).toEqual([403, 'forbidden']);
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
    expect(answers.map(problem).sort()).toEqual([
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
    expect(problem(await staff.post(path).set('if-match', '"7"'))).toEqual([
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
    expect(problem(await staff.post(`${path}/restore`))).toEqual([409, 'course_state']);
    const archived = await staff.post(`${path}/archive`).expect(200);
    expect(archived.body).toMatchObject({ state: 'archived', cardVersion: 1 });
    expect(problem(await staff.post(`${path}/archive`))).toEqual([409, 'course_state']);
    const list = async (query: string) => (await golfer.get(`/api/v1/courses?${query}`)).text;
    expect(await list('limit=100')).not.toContain(courseId);
    expect(await list('limit=100&state=archived')).toContain(courseId);
    await golfer.get(path).expect(200);
    const refused = await golfer.post('/api/v1/rounds', { courseId, teeId: 'yellow', holes: '18' });
    expect(problem(refused)).toEqual([409, 'course_state']);
    await staff.put(`${path}/draft`, { ...validDraft(), name: 'Later' }).expect(200);
    expect(problem(await staff.post(`${path}/publish`))).toEqual([409, 'course_state']);
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

describe('a seeded course', () => {
  const text = [
    ...['Course,Seeded', 'Place,Nowhere', 'Country,England', 'Time zone,Europe/London'],
    ...['Latitude,1.5', 'Longitude,2.5', '', 'Hole,Par,Stroke index,White (m)'],
    ...Array.from({ length: 18 }, (_, index) => `${index + 1},4,${index + 1},350`),
    ...['', 'Tee,Gender,Holes,Course rating,Slope,Par', 'White,men,18,70.0,120,72'],
  ].join('\n');
  const seed = (content: string) =>
    publishCourses(
      service.context.dataSource,
      parseCourses([{ name: 'seeded.csv', text: content }]).courses,
    );

  const idOf = (content: string) =>
    parseCourses([{ name: 'seeded.csv', text: content }]).courses[0]!.id;

  it('of an older release is found by search after the next start, on the card it had', async () => {
    await seed(text);
    await service.context.pool.query(
      `UPDATE course SET seed_hash = NULL, search = '' WHERE id = $1`,
      [idOf(text)],
    );
    await seed(text);
    const found = await golfer.get('/api/v1/courses?search=seeded').expect(200);
    expect(found.body).toMatchObject({ items: [{ id: idOf(text), cardVersion: 1 }] });
  });

  it('keeps what staff published while its file says the same', async () => {
    await seed(text);
    const path = `/api/v1/courses/${idOf(text)}`;
    await staff.put(`${path}/draft`, validDraft()).expect(200);
    await staff.post(`${path}/publish`).expect(200);
    await seed(text);
    const kept = await golfer.get(path).expect(200);
    expect(kept.body).toMatchObject({ name: validDraft().name, cardVersion: 2 });
    await seed(text.replace('1,4,1,350', '1,4,1,351'));
    const changed = await golfer.get(path).expect(200);
    expect(changed.body).toMatchObject({ name: 'Seeded', cardVersion: 3 });
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStaff, type Staff } from './courses-staff.ts';
import { validDraft } from './courses-valid-draft.ts';
import { startTestService, type TestService } from '../../tests/test-service.ts';

let service: TestService;
let staff: Staff;

beforeAll(async () => {
  service = await startTestService();
  staff = await makeStaff(service);
});
afterAll(() => service.close());

const path = '/api/v1/courses/import';
const fenny = readFileSync('data/courses/fenny-marsh.csv', 'utf8');

const exported = async (courseId: string, format: string) =>
  staff.get(`/api/v1/courses/${courseId}/export?format=${format}`).expect(200);

interface Report {
  courseId: string;
}

describe('an exported course', () => {
  it('as JSON is imported again without a change, and elsewhere as a draft', async () => {
    const { courseId } = await staff.publish();
    const file = await exported(courseId, 'json');
    expect(file.headers['content-disposition']).toContain('harrow-down-golf-club.json');
    expect(file.body).toEqual({ id: courseId, ...validDraft() });
    const same = await staff.post(path, file.body as object).expect(200);
    expect(same.body).toEqual({
      ...{ courseId, outcome: 'unchanged', version: 2, valid: true, errors: [] },
    });
    const id = courseId.replace(/^......../, 'ffffffff');
    const elsewhere = { ...(file.body as object), id };
    const created = await staff.post(path, elsewhere).expect(201);
    expect(created.body).toMatchObject({ courseId: id, outcome: 'created', version: 1 });
    const again = await staff.post(path, elsewhere).expect(200);
    expect(again.body).toMatchObject({ outcome: 'unchanged', version: 1 });
    await staff.post(`/api/v1/courses/${id}/publish`).expect(200);
  });

  it('as CSV keeps variants, ids of tees and its own id', async () => {
    const tees = validDraft().tees.map((tee) => ({ ...tee, id: `${tee.id}-2019` }));
    const { courseId } = await staff.publish({ tees, name: 'Commas, "Quotes"' });
    const file = await exported(courseId, 'csv');
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.text).toContain(
      'Hole,Par,Stroke index,Stroke index women (Red),Yellow (m) [yellow-2019],Red (m) [red-2019]',
    );
    const same = await staff.upload(path, file.text).expect(200);
    expect(same.body).toMatchObject({ courseId, outcome: 'unchanged', valid: true });
    const longer = file.text.replace(/^1,4,1,6,280/m, '1,4,1,6,281');
    expect(longer).not.toBe(file.text);
    const updated = await staff.upload(path, longer).expect(200);
    expect(updated.body).toMatchObject({ courseId, outcome: 'updated', version: 3 });
    const draft = await staff.get(`/api/v1/courses/${courseId}/draft`).expect(200);
    expect((draft.body as { draft: object }).draft).toMatchObject({
      tees: [{ id: 'yellow-2019', lengths: expect.arrayContaining([281]) as number[] }, {}],
    });
  });
});

describe('an export of before a change of names', () => {
  it('gives each tee the name that it had, and a second course of its name is left alone', async () => {
    const tees = validDraft().tees.map((tee) => ({ ...tee, id: `${tee.id}-2019` }));
    const { courseId } = await staff.publish({ tees });
    const other = await staff.publish({ tees });
    const before = (await exported(courseId, 'csv')).text;
    const renamed = tees.map((tee) => ({ ...tee, name: `${tee.name} old` }));
    const draft = { ...validDraft(), name: 'Renamed', tees: renamed };
    await staff.put(`/api/v1/courses/${courseId}/draft`, draft).expect(200);
    const back = await staff.upload(path, before).expect(200);
    expect(back.body).toMatchObject({ courseId, outcome: 'updated' });
    const json = (id: string) => exported(id, 'json').then(({ body }) => body as object);
    expect(await json(courseId)).toEqual({ ...(await json(other.courseId)), id: courseId });
    const again = await staff.upload(path, (await exported(other.courseId, 'csv')).text);
    expect(again.body).toMatchObject({ courseId: other.courseId, outcome: 'unchanged' });
  });
});

describe('an imported file', () => {
  it('of data/courses is the seeded course, whose slug names it', async () => {
    const same = await staff.upload(`${path}?slug=fenny-marsh`, fenny).expect(200);
    expect(same.body).toMatchObject({ outcome: 'unchanged', valid: true });
  });

  it('without a slug makes one course, however often it comes', async () => {
    const text = fenny.replace(/^Course,.*$/m, 'Course,Zephyr Bay');
    const sent = await Promise.all([staff.upload(path, text), staff.upload(path, text)]);
    const outcomes = sent.map(({ body }) => (body as { outcome: string }).outcome);
    expect(outcomes.sort()).toEqual(['created', 'unchanged']);
    const ids = sent.map(({ body }) => (body as Report).courseId);
    expect(new Set(ids).size).toBe(1);
  });

  it('without a slug writes over no course of that name elsewhere', async () => {
    const named = (place: string) =>
      fenny.replace(/^Course,.*$/m, 'Course,Twin Oaks').replace(/^Place,.*$/m, `Place,${place}`);
    const first = await staff.upload(path, named('Ayr')).expect(201);
    const refused = await staff.upload(path, named('Hull')).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'slug' }] });
    const other = await staff.upload(`${path}?slug=twin-oaks-hull`, named('Hull')).expect(201);
    expect((other.body as Report).courseId).not.toBe((first.body as Report).courseId);
    await staff
      .upload(path, `Id,${(first.body as Report).courseId}\n${named('Troon')}`)
      .expect(200);
  });

  it('is refused with the line of each fault, and nothing is written', async () => {
    const text = fenny
      .replace(/^Course,.*$/m, 'Course,Broken Bay')
      .replace(/^1,\d,/m, '1,9,')
      .replace(/^Time zone,.*$/m, 'Time zone,Nowhere');
    const refused = await staff.upload(path, text).expect(422);
    expect(refused.body).toMatchObject({
      code: 'invalid_request',
      errors: [
        {
          ...{ field: 'line 4', column: 'Time zone', code: 'time_zone' },
          message: '"Nowhere" is not an IANA time zone',
        },
        {
          ...{ field: 'line 9', column: 'Par', code: 'range', values: { least: 3, most: 7 } },
          message: 'Par "9" is not in 3–7',
        },
      ],
    });
    const drafts = await staff.get('/api/v1/courses?state=draft&search=broken').expect(200);
    expect(drafts.body).toMatchObject({ items: [] });
  });

  it('is held to the same fields as JSON', async () => {
    const withPlace = (place: string) =>
      staff.upload(path, fenny.replace(/^Place,.*$/m, `Place,${place}`)).expect(422);
    expect((await withPlace('bell\x07')).body).toMatchObject({ errors: [{ field: 'place' }] });
    // A file with a NUL is no text, before anything is looked for in it.
    expect((await withPlace('nul\0')).body).toMatchObject({ errors: [{ field: 'body' }] });
  });

  it('tells what is left to do on a draft of JSON', async () => {
    const { courseId } = await staff.create();
    const body = { id: courseId, ...validDraft(), holes: [], tees: [] };
    const report = await staff.post(path, body).expect(200);
    expect(report.body).toMatchObject({
      ...{ outcome: 'updated', valid: false },
      errors: [{ field: 'holes' }, { field: 'tees' }],
    });
    await staff.post(path, { ...body, id: 'x' }).expect(422);
    await staff.post(path, validDraft()).expect(422);
    await staff.upload(path, 'Course,Plain').set('content-type', 'text/plain').expect(415);
  });

  it('refuses a format that there is not', async () => {
    const { courseId } = await staff.create();
    await staff.get(`/api/v1/courses/${courseId}/export?format=xml`).expect(422);
    const csv = await exported(courseId, 'csv');
    expect(csv.text).toContain(`Id,${courseId}`);
  });
});

import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '../users/import/import-report.ts';
import { asStaff, pageOf } from './as-staff.ts';
import { startOnboarder, type StandInOnboarder } from './stand-in-onboarder.ts';
import { newcomer, requested, startMember, type TestMember } from './start-member.ts';

let onboarder: StandInOnboarder;
let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  onboarder = await startOnboarder();
  member = await startMember(onboarder.url);
  staff = await asStaff(member);
});
afterAll(async () => {
  await member.stop();
  onboarder.close();
});
beforeEach(() => {
  onboarder.answersLeft = Infinity;
  onboarder.asked = [];
});

const post = (path: string, headers: Record<string, string> = {}) =>
  request(member.app)
    .post(`/api/v1/users${path}`)
    .set({ authorization: staff.authorization, ...headers });
const email = () => `${randomUUID()}@club.example`;

describe('a person whom staff enter', () => {
  it('is let in by the door, for the staff who asked', async () => {
    const body = {
      name: 'Una Gray',
      email: email(),
      nationalId: '3100600445635',
      category: 'junior',
    };
    const answer = await post('').send(body).expect(201);
    expect(answer.body).toMatchObject({
      ...{
        status: 'success',
        message: 'User added',
        data: { userID: expect.any(String) as string },
      },
    });
    expect(onboarder.asked).toEqual([{ by: staff.actorId, dryRun: false, people: [body] }]);
  });

  it('is the same with the same key, and is refused without where they are known', async () => {
    const body = { name: 'Una Gray', email: email() };
    const key = { 'idempotency-key': randomUUID() };
    const first = await post('', key).send(body).expect(201);
    const again = await post('', key).send(body).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const refused = await post('').send(body).expect(409);
    expect(refused.body).toMatchObject({
      ...{ status: 'error', code: 'already_registered', errors: [{ field: 'email' }] },
      userID: (first.body as { data: { userID: string } }).data.userID,
    });
  });

  it.each([
    ['no name', { email: 'a@club.example' }, 'name'],
    ['no e-mail', { name: 'Una Gray', email: 'nobody' }, 'email'],
    [
      'an odd category',
      { name: 'Una Gray', email: 'a@club.example', category: 'king' },
      'category',
    ],
    ['a standing', { name: 'Una Gray', email: 'a@club.example', status: 'active' }, 'status'],
    ['a name that turns', { name: 'Una\u202egray', email: 'a@club.example' }, 'name'],
    ['what the door refuses', { name: 'Una Gray', email: 'refused@club.example' }, 'nationalId'],
  ])('with %s is refused with the field', async (_name, body, field) => {
    const answer = await post('').send(body).expect(400);
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(errors.map((one) => one.field)).toContain(field);
  });

  it('has to come again where the door is away', async () => {
    onboarder.answersLeft = 0;
    const answer = await post('').send({ name: 'Una Gray', email: email() }).expect(503);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.body).toMatchObject({ status: 'error', code: 'upstream_unavailable' });
  });

  it('is entered by staff with two factors alone', async () => {
    const body = { name: 'Una Gray', email: email() };
    const as = async (claims: Parameters<TestMember['bearer']>[1]) => ({
      authorization: await member.bearer(randomUUID(), claims),
    });
    await post('', await as({ roles: ['golfer'] }))
      .send(body)
      .expect(403);
    const oneFactor = await post('', await as({ roles: ['staff'], secondFactor: false })).send(
      body,
    );
    expect(oneFactor.status).toBe(403);
    expect(oneFactor.body).toMatchObject({ code: 'second_factor_required' });
    expect(onboarder.asked).toEqual([]);
  });

  it('is in the books with the category that the event has', async () => {
    const person = newcomer({ name: 'Ida Junior' });
    const event = requested(person);
    await member.hear('registrations', { ...event, data: { ...event.data, category: 'junior' } });
    const { items } = pageOf(await staff.get(`?userID=${person.userId}`).expect(200));
    expect(items[0]).toMatchObject({ category: 'junior' });
  });
});

const reportOf = ({ body }: Response) => (body as { data: ImportReport }).data;
const outcomes = (answer: Response) => reportOf(answer).rows.map(({ outcome }) => outcome);
const send = (text: string | Buffer, query = '', headers = {}) =>
  post(`/import${query}`, { 'content-type': 'text/csv', ...headers }).send(text);

describe('a file of people', () => {
  it('is tried first, with the same shape and nothing done', async () => {
    const text = `Name,E-mail,Phone,Category\r\nUna Gray,${email()},081 234 5678,Five day\r\n`;
    const tried = await send(text, '?dryRun=true').expect(200);
    expect(reportOf(tried)).toMatchObject({
      ...{ dryRun: true, counts: { new: 1, added: 0, known: 0, invalid: 0 } },
      rows: [{ line: 2, outcome: 'new', userID: null, errors: [] }],
    });
    const done = await send(text).expect(200);
    expect(reportOf(done).rows).toMatchObject([{ line: 2, outcome: 'added', errors: [] }]);
    expect(onboarder.asked.at(-1)!.people).toMatchObject([{ category: 'five_day' }]);
    expect(outcomes(await send(text).expect(200))).toEqual(['known']);
  });

  it.each([
    ['semicolons and a byte order mark', '\ufeffNAME;E-MAIL;notes\nUna Gray;@;x\n'],
    ['tabs', 'name\te-mail\nUna Gray\t@\n'],
    ['a declared separator', 'sep=|\nname|e mail\nUna Gray|@\n'],
    ['Thai headings', 'ชื่อ,อีเมล,เบอร์โทร\nUna Gray,@,0812345678\n'],
    ['quotes', '"name","e-mail"\r\n"Gray, Una","@"\r\n'],
  ])('may have %s', async (_name, text) => {
    const answer = await send(text.replace('@', email())).expect(200);
    expect(outcomes(answer)).toEqual(['added']);
  });

  it('of a spreadsheet in UTF-16 is read too, with names in Thai', async () => {
    const text = Buffer.from(`\ufeffชื่อ\tอีเมล\nสมชาย ใจดี\t${email()}\n`, 'utf16le');
    expect(outcomes(await send(text).expect(200))).toEqual(['added']);
    expect(onboarder.asked.at(-1)!.people).toMatchObject([{ name: 'สมชาย ใจดี' }]);
  });

  it('says of each row what is wrong with it, and stops at none', async () => {
    const [one, two] = [email(), email()];
    const text = [
      ...['name,email,category,national id,shoe size', `Una Gray,${one},,,42`],
      ...[`U,${email()},,,`, 'Una Gray,nobody,,,', `Una Gray,${two},king,,`],
      ...[`"Una Gray,${email()}`, '', `Twice Here,${one.toUpperCase()},,,`],
      ...[`No Id,refused.${two},,,`, `Turned\u202ename,${email()},,,`],
    ].join('\n');
    const report = reportOf(await send(text).expect(200));
    const told = report.rows.map(({ line, outcome, errors }) => [line, outcome, errors[0]?.field]);
    expect(told).toEqual([
      ...[
        [2, 'added', undefined],
        [3, 'invalid', 'name'],
        [4, 'invalid', 'email'],
      ],
      ...[
        [5, 'invalid', 'category'],
        [6, 'invalid', 'row'],
        [8, 'invalid', 'email'],
      ],
      ...[
        [9, 'invalid', 'nationalId'],
        [10, 'invalid', 'name'],
      ],
    ]);
    expect(report).toMatchObject({
      counts: { new: 0, added: 1, known: 0, invalid: 7 },
      ignoredColumns: ['shoe size'],
    });
    expect(report.rows[1]).toMatchObject({ errors: [{ code: 'too_short', limit: 2 }] });
    expect(report.rows[5]).toMatchObject({
      errors: [{ code: 'given_twice', values: { line: 2 } }],
    });
  });

  it('that is cut off half-way goes on where it stopped', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => `Member No ${at},${email()}`);
    const text = ['name,e-mail', ...lines].join('\n');
    const key = { 'idempotency-key': randomUUID() };
    onboarder.answersLeft = 1;
    expect((await send(text, '', key).expect(503)).headers['retry-after']).toBe('1');
    onboarder.answersLeft = Infinity;
    const withoutKey = reportOf(await send(text, '?dryRun=true').expect(200));
    expect(withoutKey.counts).toMatchObject({ known: 200, new: 250 });
    const whole = reportOf(await send(text, '', key).expect(200));
    expect(whole.counts).toMatchObject({ added: 450, known: 0 });
    expect(reportOf(await send(text, '', key).expect(200))).toEqual(whole);
    const other = await send(`${text}\nOne More,${email()}`, '', key).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it.each([
    ['no column of e-mails', 'name,phone\nUna Gray,1\n'],
    ['nothing in it', ''],
    ['the same column twice', 'name,e-mail,Email\nUna Gray,a@x.example,b@x.example\n'],
    ['over 5000 people', `name,e-mail\n${'Una Gray,a@club.example\n'.repeat(5001)}`],
    ['over 10000 lines', `name,e-mail\n${'\n'.repeat(10_001)}`],
    ['a line without an end', `name,e-mail\n${'x'.repeat(30_000)},a@club.example\n`],
    ['a zero byte', `name,e-mail\nUna\u0000Gray,a@club.example\n`],
    ['bytes that are no text', Buffer.from([0x6e, 0xff, 0xfe, 0x2c])],
  ])('with %s is refused as a whole', async (_name, text) => {
    const answer = await send(text).expect(400);
    expect(answer.body).toMatchObject({ status: 'error', code: 'invalid_request' });
    expect(onboarder.asked).toEqual([]);
  });

  it('of ten megabytes is not even read, and JSON is no file', async () => {
    await send(`name,e-mail\n${'x'.repeat(10 * 1024 * 1024)}`).expect(413);
    await post('/import').send({ name: 'Una Gray' }).expect(400);
    await post('/import').set('content-type', 'application/xml').send('<x/>').expect(415);
  });

  it('may hold formulas: they come in as text, and no export runs them', async () => {
    const formula = '=HYPERLINK("http://evil.example","x")';
    const text = `name,e-mail\n"${formula.replaceAll('"', '""')}",${email()}\n'=1+1,${email()}\n`;
    expect(outcomes(await send(text).expect(200))).toEqual(['added', 'added']);
    const names = onboarder.asked.at(-1)!.people.map(({ name }) => name);
    expect(names).toEqual([formula, '=1+1']);
    await member.hear('registrations', requested(newcomer({ name: formula })));
    const file = await staff.get('/export').expect(200);
    expect(file.text).toContain(`"'=HYPERLINK(""http`);
  });

  it('is for staff with two factors alone', async () => {
    const text = `name,e-mail\nUna Gray,${email()}\n`;
    for (const claims of [
      { roles: ['golfer' as const] },
      { roles: ['staff' as const], secondFactor: false },
    ]) {
      const authorization = await member.bearer(randomUUID(), claims);
      await send(text, '', { authorization }).expect(403);
    }
    expect(onboarder.asked).toEqual([]);
  });
});

import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { person, startOnboarder, userIdOf, type TestOnboarder } from './start-onboarder.ts';

let onboarder: TestOnboarder;
beforeAll(async () => void (onboarder = await startOnboarder()));
afterAll(() => onboarder.stop());

const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;

/** What the log says of somebody, in its order. */
const logOf = (userId: string) =>
  onboarder.rows<{ type: string; data: object }>(
    'SELECT type, data FROM event WHERE aggregate_id = $1 ORDER BY id',
    [userId],
  );

describe('POST /api/v1/register', () => {
  it('answers in the envelope once the registration and its events are committed', async () => {
    const typed = person({ email: ' Moira.Typed@Club.Example' });
    const answer = await onboarder.register(typed).expect(201);
    const userId = userIdOf(answer);
    expect(answer.body).toEqual({
      status: 'success',
      message: 'The registration is in',
      data: { userID: UUID },
    });
    const location = answer.get('location')!;
    expect(location).toMatch(/^\/registrations\/[0-9a-f-]{36}$/);
    const statusId = location.replace('/registrations/', '');
    const [row] = await onboarder.rows('SELECT * FROM registration WHERE id = $1', [userId]);
    expect(row).toMatchObject({
      ...{ status_id: statusId, email: 'Moira.Typed@Club.Example' },
      ...{ email_key: 'moira.typed@club.example', phone: '+66812345678', via: 'form' },
    });
    expect(await logOf(userId)).toEqual([
      {
        type: 'golf.registration.RegistrationRequested.v1',
        data: {
          ...{ userId, statusId, name: 'Moira Fraser', email: 'Moira.Typed@Club.Example' },
          ...{ phoneNumber: '+66812345678', via: 'form' },
          requestedAt: '2026-11-28T02:00:00.000Z',
        },
      },
      {
        type: 'golf.membership.PlaceChanged.v1',
        data: {
          ...{ userId, statusId, dayId: null, place: 'held', offerEndsAt: null },
          arrival: expect.any(Number) as number,
        },
      },
    ]);
    await expect
      .poll(() => onboarder.dapr.published.filter(({ key }) => key === userId))
      .toHaveLength(2);
  });

  it('numbers arrivals as they are committed', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 3; at++) {
      ids.push(userIdOf(await onboarder.register(person()).expect(201)));
    }
    const rows = await onboarder.rows<{ id: string }>(
      'SELECT id FROM registration WHERE id = ANY($1) ORDER BY arrival',
      [ids],
    );
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('takes many in at once, each with an answer of its own', async () => {
    const good = Array.from({ length: 60 }, () => person());
    const answers = await Promise.all(
      [...good, good[0]!, good[1]!].map((typed) => onboarder.register(typed)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...good.map(() => 201), 409, 409]);
    const ids = answers.filter(({ status }) => status === 201).map(userIdOf);
    const arrivals = await onboarder.rows(
      'SELECT DISTINCT arrival FROM registration WHERE id = ANY($1)',
      [ids],
    );
    expect(arrivals).toHaveLength(60);
  });

  it.each([
    ['no name', { name: undefined }, 'name', 'missing'],
    ['a name of one letter', { name: 'M' }, 'name', 'too_short'],
    ['a name of blanks', { name: '   ' }, 'name', 'bad_format'],
    ['a name that is too long', { name: 'M'.repeat(201) }, 'name', 'too_long'],
    ['an e-mail that is none', { email: 'moira' }, 'email', 'not_an_email'],
    ['no telephone', { phoneNumber: undefined }, 'phoneNumber', 'missing'],
    ['a telephone that is none', { phoneNumber: 'call me' }, 'phoneNumber', 'bad_format'],
    ['an id with another check digit', { thaiId: '3100600445636' }, 'thaiId', 'bad_format'],
    ['what nobody knows', { role: 'admin' }, 'role', 'unknown_field'],
  ])('refuses %s with 400 and the field', async (_what, change, field, code) => {
    const answer = await onboarder.register({ ...person(), ...change }).expect(400);
    expect(answer.body).toMatchObject({
      ...{ status: 'error', code: 'invalid_request', message: expect.any(String) as string },
      errors: [{ field, code }],
    });
  });

  it('names everything that is wrong at once', async () => {
    const answer = await onboarder
      .register(person({ phoneNumber: '123', thaiId: '0000000000000' }))
      .expect(400);
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(['phoneNumber', 'thaiId']);
  });

  it('asks once whether an e-mail is spelt right', async () => {
    const typed = person({ email: `moira.${Date.now()}@gmial.com` });
    const asked = await onboarder.register(typed).expect(400);
    const suggestion = typed.email.replace('gmial', 'gmail');
    expect(asked.body).toMatchObject({
      code: 'email_typo',
      suggestion,
      errors: [{ field: 'email' }],
    });
    await onboarder.register({ ...typed, confirmEmail: true }).expect(201);
  });
});

describe('an e-mail that does not last', () => {
  it('is taken unless the club refuses it', async () => {
    const typed = person({ email: `moira${Date.now()}@mailinator.com` });
    const strict = await startOnboarder({ disposableEmails: 'refuse' });
    const refused = await strict.register(typed).expect(400);
    expect(refused.body).toMatchObject({ code: 'email_disposable', errors: [{ field: 'email' }] });
    await strict.register({ ...typed, email: 'moira@eu.mailinator.com' }).expect(400);
    await strict.register(person()).expect(201);
    await strict.stop();
    await onboarder.register(typed).expect(201);
  });
});

describe('the desk', () => {
  const enter = async (roles: ('staff' | 'golfer')[], typed = person()) =>
    request(onboarder.app)
      .post('/api/v1/registrations/desk')
      .set(
        'authorization',
        await onboarder.bearer('0198c0de-0000-7000-8000-0000000000dd', { roles }),
      )
      .send(typed);

  it('is where staff enter a person, and nobody else', async () => {
    const answer = await enter(['staff']);
    expect(answer.status).toBe(201);
    const [row] = await onboarder.rows('SELECT via FROM registration WHERE id = $1', [
      userIdOf(answer),
    ]);
    expect(row).toEqual({ via: 'desk' });
    expect((await enter(['golfer'])).status).toBe(403);
  });

  it('is told of an e-mail that is taken', async () => {
    const typed = person();
    await onboarder.register(typed).expect(201);
    const answer = await enter(['staff'], typed);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([
      409,
      'already_registered',
    ]);
  });
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(onboarder.context.metrics.registry)).toEqual(documented);
});

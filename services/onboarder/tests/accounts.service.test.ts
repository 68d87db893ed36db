import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import {
  MEMBER_TOKEN,
  person,
  startOnboarder,
  userIdOf,
  type TestOnboarder,
} from './start-onboarder.ts';

let onboarder: TestOnboarder;
beforeAll(async () => void (onboarder = await startOnboarder()));
afterAll(() => onboarder.stop());

const NATIONAL_ID = '3100600445635';

/** Claims an e-mail; gives who has it, and whether they are registered. */
async function claim(userId: string, email: string, name = 'Moira Fraser') {
  const answer = await onboarder
    .internal('/internal/claims', { claims: [{ userId, name, email }] })
    .expect(200);
  return (answer.body as { claims: object[] }).claims[0];
}
const eventsOf = (userId: string) =>
  onboarder.rows<{ type: string; data: Record<string, unknown> }>(
    'SELECT type, data FROM event WHERE aggregate_id = $1 ORDER BY id',
    [userId],
  );
const as = async (userId: string) => ({ authorization: await onboarder.bearer(userId) });

describe('a claim', () => {
  it('is held by one account, whatever is claimed again', async () => {
    const [one, other, { email }] = [randomUUID(), randomUUID(), person()];
    const held = { heldBy: one, isRegistered: false };
    expect(await claim(one, email)).toEqual({ userId: one, ...held });
    expect(await claim(one, email)).toEqual({ userId: one, ...held });
    expect(await claim(other, email.toUpperCase())).toEqual({ userId: other, ...held });
    expect(await eventsOf(one)).toEqual([]);
  });

  it('that is quiet tells whoever has the e-mail, once a day, and nobody where it is free; one that asks claims nothing', async () => {
    const [owner, newcomer, free] = [randomUUID(), randomUUID(), person().email];
    const { email } = person();
    const come = async (userId: string, quiet: string, other = email) => {
      const claims = [{ userId, name: 'Moira Fraser', email: other, quiet }];
      const answer = await onboarder.internal('/internal/claims', { claims }).expect(200);
      return (answer.body as { claims: { heldBy: string | null }[] }).claims[0]!.heldBy;
    };
    expect(await come(newcomer, 'ask', free)).toBeNull();
    expect(await come(owner, 'claim')).toBe(owner);
    expect(await eventsOf(owner)).toEqual([]);
    for (const quiet of ['claim', 'ask', 'ask']) expect(await come(newcomer, quiet)).toBe(owner);
    const type = 'golf.registration.RegistrationRepeated.v1';
    expect(await eventsOf(owner)).toEqual([{ type, data: { userId: owner } }]);
    expect(await eventsOf(newcomer)).toEqual([]);
    // Asking with the id of somebody who has another one moves nothing.
    expect(await come(owner, 'ask', free)).toBeNull();
    expect(await come(newcomer, 'claim')).toBe(owner);
    await onboarder
      .internal('/internal/claims', {
        claims: [{ userId: newcomer, name: 'Moira Fraser', email: free, quiet: 'unknown' }],
      })
      .expect(422);
  });

  it('is no registration, and bars the form', async () => {
    const [userId, typed] = [randomUUID(), person()];
    await claim(userId, typed.email);
    const answer = await onboarder.register(typed).expect(409);
    expect(answer.body).toMatchObject({ errors: [{ field: 'email', code: 'has_account' }] });
    const told = await onboarder.internal(`/internal/registrations/${userId}`).expect(200);
    expect(told.body).toMatchObject({ userId, via: 'account', arrival: null, requestedAt: null });
  });

  it('moves to another e-mail, and frees the one before', async () => {
    const [userId, before, after] = [randomUUID(), person(), person()];
    await claim(userId, before.email);
    await onboarder.register(before).expect(409);
    expect(await claim(userId, after.email)).toMatchObject({ heldBy: userId });
    await onboarder.register(before).expect(201);
    await onboarder.register(after).expect(409);
  });

  it('does not move to what somebody has', async () => {
    const [userId, own, theirs] = [randomUUID(), person(), person()];
    const holder = userIdOf(await onboarder.register(theirs).expect(201));
    await claim(userId, own.email);
    expect(await claim(userId, theirs.email)).toEqual({
      userId,
      heldBy: holder,
      isRegistered: true,
    });
    await onboarder.register(own).expect(409);
  });

  it('is given to one of two who claim at the same moment', async () => {
    const [ids, { email }] = [[randomUUID(), randomUUID()], person()];
    const claims = (await Promise.all(ids.map((id) => claim(id, email)))) as { heldBy: string }[];
    expect(claims[0]!.heldBy).toBe(claims[1]!.heldBy);
  });

  it('is for services that declare that they ask, and names each account once', async () => {
    const one = { userId: randomUUID(), name: 'M F', email: person().email };
    await request(onboarder.app)
      .post('/internal/claims')
      .send({ claims: [one] })
      .expect(401);
    await onboarder.internal('/internal/claims', { claims: [one, one] }).expect(422);
  });
});

describe('who has an account', () => {
  it('becomes a member with the same id, once', async () => {
    const [userId, typed] = [randomUUID(), person()];
    await claim(userId, typed.email);
    const answer = await onboarder.register(typed, await as(userId)).expect(201);
    expect(userIdOf(answer)).toBe(userId);
    const [requested, placed] = await eventsOf(userId);
    expect(requested!.data).toMatchObject({ userId, via: 'account', email: typed.email });
    expect(placed!.data).toMatchObject({ userId, place: 'held' });
    await onboarder.register(typed, await as(userId)).expect(409);
    expect(await eventsOf(userId)).toHaveLength(2);
  });

  it('is taken in before its claim came too', async () => {
    const [userId, typed] = [randomUUID(), person()];
    await onboarder.register(typed, await as(userId)).expect(201);
    expect(await claim(userId, typed.email)).toMatchObject({ heldBy: userId, isRegistered: true });
  });

  it('asks once for all of the same moment', async () => {
    const [userId, typed] = [randomUUID(), person()];
    await claim(userId, typed.email);
    const headers = await as(userId);
    const answers = await Promise.all([1, 2, 3].map(() => onboarder.register(typed, headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await eventsOf(userId)).toHaveLength(2);
  });

  it('asks with the e-mail of the account, not with another', async () => {
    const [userId, other] = [randomUUID(), person()];
    await claim(userId, person().email);
    const answer = await onboarder.register(other, await as(userId)).expect(400);
    expect(answer.body).toMatchObject({ errors: [{ field: 'email', code: 'differs' }] });
  });

  it('is not believed with a token that is none, nor with an API key', async () => {
    await onboarder.register(person(), { authorization: 'Bearer no.such.token' }).expect(401);
    const authorization = await onboarder.bearer(randomUUID(), { scopes: ['rounds:read'] });
    await onboarder.register(person(), { authorization }).expect(403);
  });
});

describe('a national id', () => {
  it('is sealed, unique, masked, and told to member alone', async () => {
    const typed = person({ thaiId: '3-1006-00445-63-5' });
    const userId = userIdOf(await onboarder.register(typed).expect(201));
    const [row] = await onboarder.rows('SELECT * FROM registration WHERE id = $1', [userId]);
    const kept = JSON.stringify([row, await eventsOf(userId)]);
    expect(kept).not.toContain(NATIONAL_ID);
    const told = await onboarder.internal(`/internal/registrations/${userId}`).expect(200);
    expect(told.body).toMatchObject({ maskedNationalId: 'x-xxxx-xxxx5-63-5' });
    const path = `/internal/registrations/${userId}/national-id`;
    const asMember = onboarder.internal(path).set(CALLER_TOKEN_HEADER, MEMBER_TOKEN);
    expect((await asMember.expect(200)).body).toEqual({ nationalId: NATIONAL_ID });
    await onboarder.internal(path).expect(401);
    await request(onboarder.app).get(path).expect(401);
    const other = await onboarder.register(person({ thaiId: NATIONAL_ID })).expect(409);
    expect(other.body).toMatchObject({
      ...{ code: 'already_registered', errors: [{ field: 'thaiId', code: 'in_use' }] },
    });
  });

  it('is of one of two who come at the same moment', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const typed = [person({ thaiId: '1234567890121' }), person({ thaiId: '1234567890121' })];
    await claim(one, typed[0]!.email);
    await claim(other, typed[1]!.email);
    const headers = [await as(one), await as(other)];
    const answers = await Promise.all(
      typed.map((body, at) => onboarder.register(body, headers[at])),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('whoever is erased', () => {
  it('leaves nothing but that they are, and their e-mail is free', async () => {
    const typed = person({ name: 'Una Erased' });
    const headers = { 'idempotency-key': randomUUID() };
    const userId = userIdOf(await onboarder.register(typed, headers).expect(201));
    expect(await onboarder.erase(userId)).toEqual(['SUCCESS']);
    expect(await onboarder.erase(userId)).toEqual(['SUCCESS']);
    const tables = ['registration', 'event', 'idempotency', 'place'];
    for (const table of tables) {
      const kept = JSON.stringify(await onboarder.rows(`SELECT * FROM ${table}`));
      for (const text of ['Una Erased', typed.email]) expect(kept).not.toContain(text);
    }
    await onboarder.internal(`/internal/registrations/${userId}`).expect(404);
    const again = await onboarder.register(typed).expect(201);
    expect(userIdOf(again)).not.toBe(userId);
  });

  it('is not taken in by a token or a claim of before', async () => {
    const [userId, typed] = [randomUUID(), person()];
    await claim(userId, typed.email);
    await onboarder.erase(userId);
    await onboarder.register(typed, await as(userId)).expect(401);
    expect(await claim(userId, typed.email)).toMatchObject({ heldBy: null });
    await onboarder.register(typed).expect(201);
  });
});

it('is told to its owner with all that is kept, and nothing of others', async () => {
  const typed = person();
  const userId = userIdOf(await onboarder.register(typed).expect(201));
  const answer = await request(onboarder.app)
    .get('/internal/own-data')
    .set(await as(userId))
    .expect(200);
  expect(answer.body).toMatchObject({
    registration: { userId, email: typed.email, phoneNumber: '+66812345678', via: 'form' },
    ...{ places: [expect.anything()], complete: true },
  });
});

it('knows every column that says of whom a row is', async () => {
  // Answers that are kept for repeated requests say what else is told here; who is erased, that they are.
  const left = ['erased_user.user_id', 'idempotency.owner_id'];
  const told = ['place.user_id', 'registration.email'];
  expect(await columnsOfPeople(onboarder.context.pool)).toEqual([...left, ...told].sort());
});

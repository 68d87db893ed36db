import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { userIdOf } from '../../onboarder/tests/start-onboarder.ts';
import { insertAccount } from '../db/insert-account.ts';
import { makeConfirmationDesk } from './confirmation-desk.ts';
import { signedIn } from './signed-in.ts';
import { newPerson } from './start-auth.ts';
import { idIn, startTwoDoors, type TwoDoors } from './two-doors.ts';

let doors: TwoDoors;
beforeAll(async () => void (doors = await startTwoDoors()));
afterAll(() => doors.stop());

/** An account of the release before, which asked nobody. */
async function accountOfBefore(email = newPerson().email): Promise<string> {
  const id = randomUUID();
  const account = { id, name: 'Ann', email, passwordHash: null, roles: [] };
  await insertAccount(doors.auth.context.dataSource.manager, account);
  return id;
}

const claim = (userId: string, email: string) =>
  doors.onboarder
    .internal('/internal/claims', { claims: [{ userId, name: 'Ann', email }] })
    .expect(200);

describe('an account that is made', () => {
  it('has its e-mail at onboarder before it is there, with the same id', async () => {
    const person = newPerson();
    const userId = idIn(await doors.atAuth(person).expect(201));
    expect(await doors.claimOf(userId)).toEqual({ email: person.email, isRegistered: false });
    expect(await doors.unclaimed()).toEqual([]);
    const again = await doors.atAuth(person).expect(409);
    expect(again.body).toMatchObject({ code: 'email_taken', errors: [{ code: 'has_account' }] });
    expect((await doors.atForm(person.email).expect(409)).body).toMatchObject({
      code: 'already_registered',
    });
  });

  it('is refused for another spelling of an e-mail that has one', async () => {
    const { email, ...person } = newPerson();
    await doors.atAuth({ ...person, email }).expect(201);
    const answer = await doors.atAuth({ ...person, email: email.replace('@', '+golf@') });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'email_taken' }]);
  });

  it('is answered as before with the same Idempotency-Key, also while onboarder is away', async () => {
    const [person, key] = [newPerson(), { 'idempotency-key': randomUUID() }];
    const first = await doors.atAuth(person, key).expect(201);
    expect((await doors.atAuth(person, key).expect(201)).body).toEqual(first.body);
    await doors.close();
    try {
      expect((await doors.atAuth(person, key).expect(201)).body).toEqual(first.body);
    } finally {
      await doors.open();
    }
  });

  it('is one with its key, where the same request comes five times at once', async () => {
    const [person, key] = [newPerson(), { 'idempotency-key': randomUUID() }];
    const answers = await Promise.all(Array.from({ length: 5 }, () => doors.atAuth(person, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(idIn)).size).toBe(1);
    expect(await doors.claimOf(idIn(answers[0]!))).toMatchObject({ email: person.email });
  });

  it('has the id of an earlier claim that came to no account', async () => {
    const [person, userId] = [newPerson(), randomUUID()];
    await claim(userId, person.email);
    expect(idIn(await doors.atAuth(person).expect(201))).toBe(userId);
  });

  it('does not have the id of somebody who was erased, and is made once their e-mail is free', async () => {
    const person = newPerson();
    const userId = idIn(await doors.atAuth(person).expect(201));
    const { authorization } = await doors.auth.signIn(person);
    await request(doors.auth.app).delete('/api/v1/auth/account').set({ authorization }).expect(204);
    const early = await doors.atAuth(person).expect(503);
    expect(early.body).toMatchObject({ code: 'claims_unavailable' });
    expect(early.headers['retry-after']).toBe('2');
    await doors.onboarder.erase(userId);
    const later = idIn(await doors.atAuth(person).expect(201));
    expect(later).not.toBe(userId);
    expect(await doors.claimOf(later)).toMatchObject({ email: person.email });
  });
});

describe('an e-mail that was registered at the form', () => {
  it('is not had by a password: its mail decides, before there is an account and behind it', async () => {
    const person = newPerson();
    const userId = userIdOf(await doors.atForm(person.email).expect(201));
    const refused = async () => {
      const answer = await doors.atAuth(person).expect(409);
      expect(answer.body).toMatchObject({
        code: 'registration_unconfirmed',
        errors: [{ field: 'email', code: 'in_use' }],
      });
    };
    await refused();
    const desk = makeConfirmationDesk(doors.auth);
    const { token } = await desk.mailed({ userId, name: person.name, email: person.email });
    expect(await doors.unclaimed()).toEqual([]);
    await refused();
    await desk.confirm({ token }).expect(200);
    expect((await doors.atAuth(person).expect(409)).body).toMatchObject({ code: 'email_taken' });
    expect(await doors.claimOf(userId)).toEqual({ email: person.email, isRegistered: true });
  });
});

describe('while onboarder is away', () => {
  afterEach(() => doors.open());

  it('nobody new comes in, and who has an account notices nothing', async () => {
    const user = await signedIn(doors.auth);
    await doors.close();
    const person = newPerson();
    const answer = await doors.atAuth(person).expect(503);
    expect(answer.body).toMatchObject({ code: 'claims_unavailable' });
    expect(answer.headers['retry-after']).toBe('2');
    expect(await doors.auth.rows(`SELECT FROM account WHERE email = '${person.email}'`)).toEqual(
      [],
    );
    await doors.auth.signIn(user);
    await doors.auth.refresh(user.refreshToken).expect(200);
  });
});

describe('the loop', () => {
  it('claims accounts of before, more than go in one request, and those whose claim was lost', async () => {
    // One after the other: so many at once wait longer for a connection than anybody may.
    for (let n = 0; n < 205; n++) await accountOfBefore();
    const ids = await doors.unclaimed();
    expect(ids).toHaveLength(205);
    doors.lookAgain();
    await expect.poll(doors.unclaimed, { timeout: 10_000 }).toEqual([]);
    for (const id of ids) expect(await doors.claimOf(id)).toBeDefined();
  });

  it('goes on with the others where somebody has an e-mail, and asks again in an hour', async () => {
    const [holder, taken] = [randomUUID(), newPerson().email];
    await claim(holder, taken);
    const [barred, other] = [await accountOfBefore(taken), await accountOfBefore()];
    doors.lookAgain();
    await expect.poll(() => doors.claimOf(other)).toBeDefined();
    await expect.poll(doors.unclaimed).toEqual([barred]);
    await doors.onboarder.erase(holder);
    doors.auth.pass(3_600_000);
    doors.lookAgain();
    await expect.poll(doors.unclaimed).toEqual([]);
    expect(await doors.claimOf(barred)).toMatchObject({ email: taken });
  });
});

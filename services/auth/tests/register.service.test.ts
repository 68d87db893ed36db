import { hash, randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

const post = (body: object, headers: Record<string, string> = {}) =>
  request(auth.app).post('/api/v1/auth/register').set(headers).send(body);

const accountsOf = (email: string) =>
  auth.rows<Record<string, unknown>>(`SELECT * FROM account WHERE email = '${email}'`);

describe('POST /api/v1/auth/register', () => {
  it('makes an account with a trimmed name, a plain e-mail and an argon2id hash', async () => {
    const person = newPerson();
    const answer = await post({
      ...person,
      name: '  Ann Golfer ',
      email: ` ${person.email.toUpperCase()} `,
    }).expect(201);
    const [account] = await accountsOf(person.email);
    expect(account).toMatchObject({
      id: (answer.body as { userId: string }).userId,
      name: 'Ann Golfer',
      roles: ['golfer'],
    });
    expect(account!['password_hash']).toMatch(/^p1\$\$argon2id\$v=19\$/);
    expect(JSON.stringify(answer.body)).not.toContain(person.password);
  });

  it('answers 15 KB of unknown fields briefly, and takes no more than 16 KB', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1600 }, (_, n) => [`k${n}`, 0]));
    const answer = await post({ ...newPerson(), ...unknown }).expect(422);
    expect(answer.text.length).toBeLessThan(1000);
    const named = await post({ ...newPerson(), ['k'.repeat(15_000)]: 0 }).expect(422);
    expect(named.text.length).toBeLessThan(1000);
    await post({ ...newPerson(), name: 'x'.repeat(16_384) }).expect(413);
  });

  it.each<[string, object, string]>([
    ['no name', { name: undefined }, 'name'],
    ['a blank name', { name: '   ' }, 'name'],
    ['a name of one letter', { name: ' A ' }, 'name'],
    ['a name of 201 letters', { name: 'x'.repeat(201) }, 'name'],
    ['a control character in the name', { name: 'Ann\u0000Golfer' }, 'name'],
    ['a number as name', { name: 12 }, 'name'],
    ['no e-mail', { email: undefined }, 'email'],
    ['an e-mail without a host', { email: 'ann@' }, 'email'],
    ['an e-mail with a control character', { email: 'ann\u0000@club.example' }, 'email'],
    ['a password of 7 characters', { password: '1234567' }, 'password'],
    ['a password of 7 characters of two units each', { password: '⛳'.repeat(7) }, 'password'],
    ['a password of 129 characters', { password: 'x'.repeat(129) }, 'password'],
    ['a common password', { password: 'Password1' }, 'password'],
    ['the own name as password', { password: 'Ann Golfer 1' }, 'password'],
    ['a role', { roles: ['admin'] }, 'roles'],
  ])('refuses %s', async (_name, change, field) => {
    const person = newPerson();
    const answer = await post({ ...person, ...change }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
    expect(await accountsOf(person.email)).toEqual([]);
  });

  it.each(['🏌️‍♀️⛳🏌️⛳', 'over the pond '.repeat(10).slice(0, 128), '  a b c ⛳ d  ', 'кириллица ü'])(
    'takes any Unicode: %s logs in again',
    async (password) => {
      const person = await auth.register({ password });
      await expect(auth.login(person)).resolves.toBeTruthy();
    },
  );

  it('makes one without a password too, and nobody can log in to it yet', async () => {
    const { name, email } = newPerson();
    const answer = await post({ name, email }).expect(201);
    const { userId } = answer.body as { userId: string };
    const [account] = await accountsOf(email);
    expect(account).toMatchObject({ id: userId, password_hash: null, email_verified_at: null });
    const password = 'over the pond 7';
    await request(auth.app).post('/api/v1/auth/login').send({ email, password }).expect(401);
    const jobs = await auth.rows(`SELECT kind FROM mail_job WHERE user_id = '${userId}'`);
    expect(jobs).toEqual([{ kind: 'welcome' }]);
  });

  it('tells the audit log once, and nothing of what was refused', async () => {
    const person = await auth.register();
    await post(person).expect(422);
    await post({ ...newPerson(), email: person.email }).expect(409);
    const entries = await auth.rows(`
      SELECT action, actor_id FROM audit_entry WHERE user_id = '${person.userId}'`);
    expect(entries).toEqual([{ action: 'account.registered', actor_id: person.userId }]);
  });

  it('refuses an e-mail that has an account, however it is written', async () => {
    const person = await auth.register();
    const again = { ...newPerson(), email: person.email.toUpperCase() };
    const answer = await post(again).expect(409);
    expect(answer.body).toMatchObject({
      code: 'email_taken',
      errors: [{ field: 'email', code: 'has_account' }],
    });
    expect(await accountsOf(person.email)).toHaveLength(1);
  });

  it('lets one of 10 at once win', async () => {
    const person = newPerson();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(person)));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(await accountsOf(person.email)).toHaveLength(1);
  });

  it('answers a retry with the same key with the first answer, and stores no plain hash', async () => {
    const person = newPerson();
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await post(person, headers).expect(201);
    const second = await post(person, headers).expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const other = await post({ ...person, password: 'over the pond 8' }, headers).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' });
    const plain = hash('sha256', `POST /api/v1/auth/register ${JSON.stringify(person)}`);
    const hashes = await auth.rows<{ request_hash: string }>(
      'SELECT request_hash FROM idempotency',
    );
    expect(hashes).toHaveLength(1);
    expect(hashes[0]!.request_hash).not.toBe(plain);
  });

  it('refuses broken JSON and other types of body', async () => {
    const broken = await request(auth.app)
      .post('/api/v1/auth/register')
      .type('application/json')
      .send('{"name":')
      .expect(400);
    expect(broken.body).toMatchObject({ code: 'malformed_json' });
    await request(auth.app).post('/api/v1/auth/register').type('form').send('name=Ann').expect(415);
  });
});

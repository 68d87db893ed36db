import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { userIdOf } from '../../onboarder/tests/start-onboarder.ts';
import { insertAccount } from '../db/insert-account.ts';
import { makeConfirmationDesk } from './confirmation-desk.ts';
import { startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { makeTestProvider, OidcBrowser, type TestProvider } from './oidc-browser.ts';
import { newPerson } from './start-auth.ts';
import { statementsOf } from './statements-of.ts';
import { answered, idIn, startTwoDoors, type TwoDoors } from './two-doors.ts';

const DAY = 25 * 60 * 60 * 1000;

let server: MailServer;
let provider: TestProvider;
let doors: TwoDoors;
beforeAll(async () => {
  server = await startMailServer();
  provider = await makeTestProvider();
  await provider.start();
  doors = await startTwoDoors({ smtp: server.smtp, oidc: provider.config }, 'quiet');
});
afterAll(async () => {
  await doors.stop();
  await server.stop();
  await provider.stop();
});
afterEach(() => vi.restoreAllMocks());

/** An account as somebody may have it; one that is not claimed is of the release before. */
async function accountOf(changed: { emailVerifiedAt?: Date; claimedAt?: Date | null } = {}) {
  const [id, { email }] = [uuidv7(), newPerson()];
  const { claimedAt = new Date(), emailVerifiedAt = null } = changed;
  if (claimedAt) await claim(id, email);
  const passwordHash = await doors.auth.context.passwords.hash('beyond the bunker 9');
  const account = { id, name: 'Una Fraser', email, passwordHash, roles: [] };
  const { manager } = doors.auth.context.dataSource;
  await insertAccount(manager, { ...account, emailVerifiedAt, claimedAt });
  return { id, email };
}

const claim = (userId: string, email: string) =>
  doors.onboarder
    .internal('/internal/claims', { claims: [{ userId, name: 'Una Fraser', email }] })
    .expect(200);

async function registered() {
  const { email } = newPerson();
  return { id: userIdOf(await doors.atForm(email).expect(201)), email };
}

async function unconfirmed() {
  const { id, email } = await registered();
  await makeConfirmationDesk(doors.auth).mailed({ userId: id, name: 'Una Fraser', email });
  return { id, email };
}

/** How often onboarder told of somebody that they were registered once more. */
const told = async (userId: string) => {
  const rows = await doors.onboarder.rows(
    `SELECT FROM event WHERE aggregate_id = $1 AND type LIKE '%.RegistrationRepeated.v1'`,
    [userId],
  );
  return rows.length;
};

const accountsOf = (email: string) =>
  doors.auth.rows<{ id: string; password_hash: string | null; name: string }>(
    `SELECT id, password_hash, name FROM account WHERE email = '${email}'`,
  );
const shape = ({ status, headers, body }: request.Response) => ({
  ...{ status, headers: Object.keys(headers).toSorted() },
  body: Object.entries(body as object).map(([key, value]) => [key, typeof value]),
});

const HOLDERS: [string, () => Promise<{ id: string; email: string }>][] = [
  ['an account', () => accountOf({ emailVerifiedAt: new Date() })],
  ['an account that never verified it', () => accountOf()],
  ['a registration without an account yet', registered],
  ['a registration that waits to be confirmed', unconfirmed],
];

describe('whoever registers where nobody is to learn who has an account', () => {
  it.each(HOLDERS)(
    'is answered alike, by the same work, where %s has the e-mail',
    async (_, of) => {
      const { id, email } = await of();
      const [free, other] = [newPerson(), newPerson()];
      const ask = (person: object) => statementsOf((headers) => doors.atAuth(person, headers));
      // A connection that is new prepares more.
      await ask(other);
      const one = await ask(free);
      const two = await ask({ ...free, email });
      expect(one.answer.body).toMatchObject({ byMail: true });
      expect(shape(two.answer)).toEqual(shape(one.answer));
      expect(await told(id)).toBe(1);
      // Of the first a day one row is told at onboarder; every further one is the same to the statement.
      const isTelling = (text: string) =>
        text.includes('INSERT INTO event ') && !text.includes('audit_entry');
      expect(two.statements.filter((text) => !isTelling(text))).toEqual(one.statements);
      const three = await ask({ ...free, email });
      expect(three.statements).toEqual(one.statements);
      for (const table of ['registration', 'account', 'audit_entry', 'mail_job']) {
        expect(one.statements.join()).toContain(`INSERT INTO ${table} `);
      }
      expect(new Set([id, idIn(one.answer), idIn(two.answer), idIn(three.answer)]).size).toBe(4);
    },
  );

  it.each(HOLDERS)(
    'changes nothing of %s, and onboarder tells whoever it is once a day',
    async (_, of) => {
      const { id, email } = await of();
      const before = await accountsOf(email);
      for (const spelt of [email, email.toUpperCase(), email.replace('@', '+golf@')]) {
        const { status } = await answered(() => doors.atAuth({ ...newPerson(), email: spelt }));
        expect(status).toBe(201);
      }
      expect((await answered(() => doors.atForm(email))).status).toBe(201);
      expect(await accountsOf(email)).toEqual(before);
      expect(await accountsOf(email.replace('@', '+golf@'))).toEqual([]);
      expect(await doors.claimOf(id)).toMatchObject({ email });
      expect(await told(id)).toBe(1);
      doors.onboarder.pass(DAY);
      await doors.atAuth({ ...newPerson(), email }).expect(201);
      expect(await told(id)).toBe(2);
      const audited = await doors.auth.rows(
        `SELECT actor_id FROM audit_entry WHERE user_id = '${id}' AND action = 'registration.repeated'`,
      );
      expect(audited).toEqual(Array(4).fill({ actor_id: null }));
    },
  );

  it('gets an account where the e-mail is free, to which the password of the form does not lead', async () => {
    const person = newPerson();
    const userId = idIn(await doors.atAuth(person).expect(201));
    const { email, password } = person;
    expect(await accountsOf(email)).toEqual([
      { id: userId, name: person.name, password_hash: null },
    ]);
    expect(await doors.claimOf(userId)).toMatchObject({ email });
    const logIn = (who: object) =>
      request(doors.auth.app).post('/api/v1/auth/login').send(who).expect(401);
    const taken = await accountOf({ emailVerifiedAt: new Date() });
    await doors.atAuth({ ...person, email: taken.email }).expect(201);
    const answers = [
      await logIn({ email, password }),
      await logIn({ email: taken.email, password }),
    ];
    expect(answers.map(({ body }) => (body as { code: string }).code)).toEqual(
      Array(2).fill('invalid_credentials'),
    );
    const token = tokenIn(await server.next(email, 'Welcome: choose your password'));
    await request(doors.auth.app)
      .post('/api/v1/auth/password-resets/confirm')
      .send({ token, password })
      .expect(204);
    await doors.auth.signIn(person);
    const toTaken = server.mails.filter(({ to }) =>
      to?.some(({ address }) => address === taken.email),
    );
    expect(toTaken).toEqual([]);
  });

  it('is answered as before with the same Idempotency-Key, and another request with it is refused', async () => {
    const { email } = await accountOf({ emailVerifiedAt: new Date() });
    const [person, key] = [{ ...newPerson(), email }, { 'idempotency-key': randomUUID() }];
    const first = await doors.atAuth(person, key).expect(201);
    expect((await doors.atAuth(person, key).expect(201)).body).toEqual(first.body);
    const other = await doors.atAuth({ ...person, email: newPerson().email }, key).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('is one of many at once: all are answered alike, and one account is made', async () => {
    const free = newPerson();
    const { email } = await accountOf({ emailVerifiedAt: new Date() });
    const many = (person: object) =>
      Promise.all(Array.from({ length: 20 }, () => answered(() => doors.atAuth(person))));
    const [ones, twos] = [await many(free), await many({ ...free, email })];
    for (const answer of [...ones, ...twos]) expect(answer.status).toBe(201);
    expect(await accountsOf(free.email)).toHaveLength(1);
    expect(await accountsOf(email)).toHaveLength(1);
  });

  it('waits while onboarder is away, whoever has the e-mail', async () => {
    const { email } = await accountOf({ emailVerifiedAt: new Date() });
    await doors.close();
    try {
      for (const person of [newPerson(), { ...newPerson(), email }]) {
        const answer = await doors.atAuth(person).expect(503);
        expect(answer.body).toMatchObject({ code: 'claims_unavailable' });
      }
    } finally {
      await doors.open();
    }
  });
});

it('leaves an account of the release before its e-mail, whose claim is on its way', async () => {
  const { id, email } = await accountOf({ claimedAt: null });
  const before = await accountsOf(email);
  const ask = (person: object) => statementsOf((headers) => doors.atAuth(person, headers));
  await ask(newPerson());
  const [free, taken] = [await ask(newPerson()), await ask({ ...newPerson(), email })];
  expect(shape(taken.answer)).toEqual(shape(free.answer));
  expect(taken.statements).toEqual(free.statements);
  expect(await accountsOf(email)).toEqual(before);
  expect(await doors.unclaimed()).toEqual([id]);
  doors.lookAgain();
  await expect.poll(doors.unclaimed, { timeout: 10_000 }).toEqual([]);
  expect(await doors.claimOf(id)).toMatchObject({ email });
});

it('tells whom a provider sends, who has shown that the e-mail is theirs, and mails nobody of it', async () => {
  const { id, email } = await accountOf({ emailVerifiedAt: new Date() });
  const browser = new OidcBrowser(doors.auth);
  const spelt = email.replace('@', '+golf@');
  await browser.comeBackAs({ name: 'Una Fraser', email: spelt, verified: true });
  const answer = await answered(() => browser.finish());
  expect([answer.status, answer.body]).toMatchObject([409, { code: 'email_taken' }]);
  expect(await told(id)).toBe(0);
});

it('asks onboarder together of all who come with the e-mail of one account at the same moment', async () => {
  const { email } = await accountOf({ emailVerifiedAt: new Date() });
  const counted = async (person: object) => {
    const { metrics } = doors.onboarder.context;
    const inc = vi.spyOn(metrics.emailsClaimed, 'inc');
    await Promise.all(Array.from({ length: 20 }, () => answered(() => doors.atAuth(person))));
    const requests = inc.mock.calls.length / 2;
    inc.mockRestore();
    return requests;
  };
  expect(await counted({ ...newPerson(), email })).toBeLessThan(20);
});

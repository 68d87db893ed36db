import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAccount } from '../db/insert-account.ts';
import { sealSeed } from '../mfa/sealed-seed.ts';
import { OidcBrowser, type TypedPerson } from './oidc-browser.ts';
import { somebody, startOidcWorld, type OidcWorld } from './oidc-world.ts';
import type { TestAuth } from './start-auth.ts';

let world: OidcWorld;
let auth: TestAuth;
beforeAll(async () => {
  world = await startOidcWorld();
  ({ auth } = world);
});
afterAll(() => world.stop());

/** An account of ours, made without the provider. */
async function makeAccount(email: string, emailVerifiedAt: Date | null): Promise<string> {
  const id = uuidv7();
  const account = { id, name: 'Ann', email, passwordHash: 'none', roles: ['golfer' as const] };
  await insertAccount(auth.context.dataSource.manager, { ...account, emailVerifiedAt });
  return id;
}

/** Logs in with the provider; gives whom the access token speaks for. */
async function logIn(
  person: TypedPerson,
  body: object = {},
  browser = new OidcBrowser(auth),
  at = auth,
) {
  expect(await browser.comeBackAs(person)).toBe('/login/oidc');
  const answer = await browser.finish(body).expect(200);
  browser.keep(answer.headers['set-cookie']);
  const { accessToken } = answer.body as { accessToken: string };
  return at.context.tokens.verify(`Bearer ${accessToken}`);
}

describe('somebody who is new', () => {
  it('gets a verified account without a password, and a session', async () => {
    const person = somebody({ name: 'Zoë  \u0007 Golfer', email: 'Zoe@Identity.example' });
    const browser = new OidcBrowser(auth);
    const path = await browser.beAtProvider(await browser.start(), person);
    const back = await browser.get(path);
    expect([back.status, back.headers['location']]).toEqual([302, '/login/oidc']);
    expect(back.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-oidc-state=; Max-Age=0; .*SameSite=Lax$/),
      expect.stringMatching(
        /^__Host-oidc-identity=k1\.[\w-]+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    const answer = await browser.finish().expect(200);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-refresh=[\w.-]+; Max-Age=604800; .*SameSite=Strict$/),
      expect.stringMatching(/^__Host-device=/),
      expect.stringMatching(/^__Host-oidc-identity=; Max-Age=0; /),
    ]);
    expect(Object.keys(answer.body as object)).toEqual(['accessToken', 'tokenType', 'expiresIn']);
    const { accessToken } = answer.body as { accessToken: string };
    const user = await auth.context.tokens.verify(`Bearer ${accessToken}`);
    expect(user).toMatchObject({ roles: ['golfer'], emailVerified: true });
    const accounts = await auth.rows(
      `SELECT name, email, password_hash, email_verified_at IS NOT NULL AS verified
       FROM account WHERE id = '${user.userId}'`,
    );
    expect(accounts).toEqual([
      { name: 'Zoë    Golfer', email: 'zoe@identity.example', password_hash: null, verified: true },
    ]);
    const issuer = world.provider.config.issuer;
    expect(await world.auditOf(user.userId)).toEqual([
      { action: 'account.registered', detail: { issuer } },
      { action: 'identity.linked', detail: { issuer } },
      {
        action: 'login.succeeded',
        detail: expect.objectContaining({ methods: ['oidc'] }) as object,
      },
    ]);
    expect(await world.sessionsOf(user.userId)).toEqual([{ methods: ['oidc'], complete: true }]);
    const events = await auth.rows<{ data: object }>(
      `SELECT data FROM event WHERE aggregate_id = '${user.userId}' AND type LIKE 'golf.user.%' ORDER BY id`,
    );
    expect(events).toEqual([
      { data: { userId: user.userId } },
      { data: { userId: user.userId, sessionId: user.sessionId, methods: ['oidc'] } },
    ]);
  });

  it('is refused while the provider has not verified the e-mail', async () => {
    const person = somebody({ verified: false });
    const browser = new OidcBrowser(auth);
    expect(await browser.comeBackAs(person)).toBe('/login/oidc');
    const answer = await browser.finish().expect(401);
    expect(answer.body).toMatchObject({ code: 'oidc_refused' });
    expect(await auth.rows(`SELECT FROM account WHERE email = '${person.email}'`)).toEqual([]);
  });
});

describe('somebody who has an account', () => {
  it('comes back to it by the provider’s name for them, whatever their e-mail is now', async () => {
    const person = somebody();
    const { userId } = await logIn(person);
    await auth.rows(`UPDATE account SET email = 'moved-${person.email}' WHERE id = '${userId}'`);
    expect(await logIn({ ...person, verified: false })).toMatchObject({ userId });
    expect(await world.linksOf(userId)).toHaveLength(1);
  });

  it('is linked by an e-mail that both sides have verified', async () => {
    const person = somebody();
    const userId = await makeAccount(person.email, new Date());
    expect(await logIn({ ...person, email: person.email.toUpperCase() })).toMatchObject({ userId });
    expect(await world.linksOf(userId)).toEqual([{ issuer: world.provider.config.issuer }]);
    expect((await world.auditOf(userId)).map(({ action }) => action)).toEqual([
      'identity.linked',
      'login.succeeded',
    ]);
  });

  it.each([
    ['we never verified its e-mail', null, true, 409, 'email_unverified_elsewhere'],
    ['the provider has not verified the e-mail', new Date(), false, 401, 'oidc_refused'],
  ])('is not linked when %s', async (_name, verifiedAt, verified, status, code) => {
    const person = somebody({ verified });
    const userId = await makeAccount(person.email, verifiedAt);
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(person);
    const answer = await browser.finish().expect(status);
    expect(answer.body).toMatchObject({ code });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await world.linksOf(userId)).toEqual([]);
    expect(await world.sessionsOf(userId)).toEqual([]);
    expect(await world.auditOf(userId)).toEqual([{ action: 'login.refused', detail: { code } }]);
  });

  it('is not taken over by whom the provider gave their e-mail later', async () => {
    const [ann, heir] = [somebody(), somebody()];
    const { userId } = await logIn(ann);
    await auth.rows(`UPDATE account SET email = '${heir.email}' WHERE id = '${userId}'`);
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(heir);
    expect((await browser.finish().expect(401)).body).toMatchObject({ code: 'oidc_refused' });
    expect(await world.linksOf(userId)).toHaveLength(1);
  });
});

describe('an account that is suspended', () => {
  it('is neither opened nor linked', async () => {
    const [known, ann] = [somebody(), somebody()];
    const { userId } = await logIn(known);
    const other = await makeAccount(ann.email, new Date());
    await auth.rows(`
      UPDATE account SET suspended_at = now() WHERE id IN ('${userId}', '${other}')`);
    for (const person of [known, ann]) {
      const browser = new OidcBrowser(auth);
      await browser.comeBackAs(person);
      const answer = await browser.finish().expect(401);
      expect(answer.body).toMatchObject({ code: 'account_suspended' });
    }
    expect(await world.linksOf(other)).toEqual([]);
    expect(await world.sessionsOf(other)).toEqual([]);
    expect(await world.sessionsOf(userId)).toHaveLength(1);
  });
});

describe('an account with an authenticator', () => {
  async function enrol(userId: string): Promise<() => string> {
    const seed = randomBytes(20);
    const sealed = sealSeed(auth.context, userId, seed);
    await auth.rows(
      `INSERT INTO totp (user_id, sealed_seed, confirmed_at) VALUES ('${userId}', '${sealed}', now())`,
    );
    const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(seed).buffer }) });
    return () => totp.generate({ timestamp: auth.context.now().getTime() });
  }

  it('is opened and linked only with its code, or on a device that it trusts', async () => {
    const person = somebody();
    const userId = await makeAccount(person.email, new Date());
    const code = await enrol(userId);
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(person);
    const asked = await browser.finish().expect(401);
    expect(asked.body).toMatchObject({ code: 'mfa_required' });
    const wrong = await browser.finish({ code: code() === '000000' ? '000001' : '000000' });
    expect(wrong.body).toMatchObject({ code: 'code_invalid' });
    expect(await world.linksOf(userId)).toEqual([]);
    expect(await world.sessionsOf(userId)).toEqual([]);

    const answer = await browser.finish({ code: code(), trustDevice: true }).expect(200);
    browser.keep(answer.headers['set-cookie']);
    expect([...browser.cookies.keys()]).toEqual(expect.arrayContaining(['__Host-device']));
    expect(await world.linksOf(userId)).toHaveLength(1);

    await logIn(person, {}, browser);
    expect(await world.sessionsOf(userId)).toEqual([
      { methods: ['oidc', 'totp'], complete: true },
      { methods: ['oidc', 'trusted_device'], complete: false },
    ]);
  });
});

describe('where the club approves its members', () => {
  let other: OidcWorld;
  beforeAll(async () => void (other = await startOidcWorld({ membersNeedApproval: true })));
  afterAll(() => other.stop());

  it('somebody who is new has an account without a role, at the next login too', async () => {
    const person = somebody();
    for (let login = 0; login < 2; login++) {
      const browser = new OidcBrowser(other.auth);
      const user = await logIn(person, {}, browser, other.auth);
      expect(user).toMatchObject({ roles: [], emailVerified: true });
    }
  });
});

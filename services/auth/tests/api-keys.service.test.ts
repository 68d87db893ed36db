import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const KEYS = '/api/v1/auth/account/api-keys';
const BOARD = { name: ' Scoreboard ', scopes: ['rounds:read', 'analytics:read'] };

interface MadeKey {
  id: string;
  key: string;
}

let auth: TestAuth;
let user: TestUser;
beforeAll(async () => {
  auth = await startAuth();
});
beforeEach(async () => {
  user = await signedIn(auth);
});
afterAll(() => auth.stop());

const call = (method: 'post' | 'delete' | 'get', path: string, as = user) =>
  request(auth.app)[method](path).set({ authorization: as.authorization });
const create = (body: object, as = user) => call('post', KEYS, as).send(body);
const made = async (body: object = BOARD, as = user) =>
  (await create(body, as).expect(201)).body as MadeKey;
const list = async (as = user) =>
  ((await call('get', KEYS, as).expect(200)).body as { items: Record<string, unknown>[] }).items;
const exchange = (key: string, token = CALLER_TOKEN) =>
  request(auth.app)
    .post('/internal/api-keys/exchange')
    .set({ [CALLER_TOKEN_HEADER]: token })
    .send({ key });
const tokenOf = async (key: string) => {
  const answer = await exchange(key).expect(200);
  const { accessToken, expiresInSeconds } = answer.body as Record<string, string>;
  const claims = JSON.parse(
    Buffer.from(accessToken!.split('.')[1]!, 'base64url').toString(),
  ) as Record<string, unknown> & { iat: number; exp: number };
  return { accessToken, claims, expiresInSeconds: Number(expiresInSeconds) };
};
const inFuture = (ms: number) => new Date(auth.context.now().getTime() + ms).toISOString();

describe('POST /api/v1/auth/account/api-keys', () => {
  it('shows the key once, keeps its hash, and tells the owner', async () => {
    const answer = await create(BOARD).expect(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { key, ...item } = answer.body as MadeKey;
    expect(key).toMatch(/^grp_[\w-]{43}$/);
    expect(item).toMatchObject({ name: 'Scoreboard', scopes: BOARD.scopes, expiresAt: null });
    expect(await list()).toEqual([item]);
    const texts = await auth.rows<{ text: string }>(`
      SELECT k::text AS text FROM api_key k UNION ALL SELECT a::text FROM audit_entry a
      UNION ALL SELECT m::text FROM mail_job m UNION ALL SELECT i::text FROM idempotency i`);
    expect(texts.filter(({ text }) => text.includes(key))).toEqual([]);
    const detail = { apiKeyId: item.id, scopes: BOARD.scopes };
    expect(await audited('api_key.made')).toEqual([{ actor_id: user.userId, detail }]);
    const notices = await auth.rows(`
      SELECT data FROM mail_job WHERE user_id = '${user.userId}' AND kind = 'notice'`);
    expect(notices).toEqual([{ data: { notice: 'api-key-made' } }]);
  });

  it('stores no answer under an Idempotency-Key: it would be a secret', async () => {
    const send = () => create(BOARD).set({ 'idempotency-key': 'once' }).expect(201);
    const [first, second] = [await send(), await send()];
    expect((first.body as MadeKey).key).not.toBe((second.body as MadeKey).key);
    expect(await auth.rows(`SELECT FROM idempotency WHERE key = 'once'`)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a scope that no role of the owner allows', { scopes: ['courses:write'] }, 'scopes'],
    ['a scope that no key can have', { scopes: ['rounds:read', 'account:manage'] }, 'scopes.1'],
    ['a scope that is none', { scopes: ['everything'] }, 'scopes.0'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['a scope twice', { scopes: ['rounds:read', 'rounds:read'] }, 'scopes'],
    ['an end that has passed', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['an end that is no time', { expiresAt: '2099-12-31T23:59:60Z' }, 'expiresAt'],
    ['no name', { name: ' ' }, 'name'],
    ['an owner', { userId: '0198c0de-0000-7000-8000-0000000000aa' }, 'userId'],
  ])('refuses %s', async (_name, change, field) => {
    const answer = await create({ ...BOARD, ...change }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
    expect(await list()).toEqual([]);
  });

  it('gives a key of staff what staff may', async () => {
    const staff = await signedIn(auth, { roles: ['staff'] });
    await create({ ...BOARD, scopes: ['courses:write'] }, staff).expect(201);
  });

  it('makes 20 at most, also when many are asked for at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => create(BOARD)));
    const counts = Object.groupBy(answers, ({ status }) => status);
    expect(counts[201]).toHaveLength(20);
    expect(counts[409]?.map(({ body }) => (body as { code: string }).code)).toEqual(
      Array.from({ length: 4 }, () => 'too_many_api_keys'),
    );
  });

  it('wants a verified e-mail and a step-up', async () => {
    const unverified = await signedIn(auth, { verified: false });
    expect((await create(BOARD, unverified).expect(403)).body).toMatchObject({
      code: 'email_unverified',
    });
    auth.pass(6 * 60_000);
    expect((await create(BOARD).expect(403)).body).toMatchObject({ code: 'step_up_required' });
  });
});

describe('POST /internal/api-keys/exchange', () => {
  it('gives a token of five minutes that speaks for the owner within the scopes', async () => {
    const { id, key } = await made();
    const { accessToken, claims, expiresInSeconds } = await tokenOf(key);
    expect(expiresInSeconds).toBe(300);
    expect(claims.exp - claims.iat).toBe(300);
    expect(await auth.context.tokens.verify(`Bearer ${accessToken}`)).toEqual({
      userId: user.userId,
      roles: ['golfer'],
      sessionId: id,
      emailVerified: true,
      secondFactor: false,
      scopes: BOARD.scopes,
    });
  });

  it('gives a token that does nothing beyond the scopes, whatever the owner may', async () => {
    const admin = await signedIn(auth, { roles: ['admin'] });
    const { key } = await made({ name: 'robot', scopes: ['courses:write'] }, admin);
    const { accessToken } = await tokenOf(key);
    for (const path of [KEYS, '/api/v1/auth/accounts', '/api/v1/auth/audit']) {
      const answer = await request(auth.app)
        .get(path)
        .set({ authorization: `Bearer ${accessToken}` })
        .expect(403);
      expect(answer.body).toMatchObject({ code: 'forbidden' });
    }
  });

  it('follows the roles of the owner at the next exchange', async () => {
    const staff = await signedIn(auth, { roles: ['staff'] });
    const { key } = await made({ name: 'robot', scopes: ['courses:write'] }, staff);
    expect((await tokenOf(key)).claims['roles']).toEqual(['golfer', 'staff']);
    await auth.rows(`UPDATE account SET roles = '{golfer}' WHERE id = '${staff.userId}'`);
    expect((await tokenOf(key)).claims['roles']).toEqual(['golfer']);
  });

  it('ends its tokens with the key', async () => {
    const expiresAt = inFuture(120_000);
    const { key } = await made({ ...BOARD, expiresAt });
    const { claims, expiresInSeconds } = await tokenOf(key);
    expect(claims.exp - claims.iat).toBe(expiresInSeconds);
    // In whole seconds, both of the beginning and of what is left.
    const earlierMs = Date.parse(expiresAt) - claims.exp * 1000;
    expect(earlierMs).toBeGreaterThanOrEqual(0);
    expect(earlierMs).toBeLessThan(2000);
    auth.pass(120_000);
    const answer = await exchange(key).expect(401);
    expect(answer.body).toMatchObject({ code: 'unauthenticated' });
  });

  it('notes the use, once a minute at most', async () => {
    const { key } = await made();
    const lastUsed = async () => {
      await exchange(key).expect(200);
      return (await list())[0]!['lastUsedAt'] as string;
    };
    const first = await lastUsed();
    auth.pass(30_000);
    expect(await lastUsed()).toBe(first);
    auth.pass(31_000);
    expect(Date.parse(await lastUsed()) - Date.parse(first)).toBeGreaterThanOrEqual(60_000);
  });

  it.each(['', 'grp_', `grp_${'a'.repeat(43)}`, 'x'.repeat(200)])('refuses %j', async (key) => {
    await exchange(key).expect(401);
  });

  it('is for the sidecar alone', async () => {
    const { key } = await made();
    await exchange(key, 'another').expect(401);
  });
});

describe('DELETE /api/v1/auth/account/api-keys/:apiKeyId', () => {
  it('ends the key, names it among the revoked, and is the owner’s alone', async () => {
    const { id, key } = await made();
    const other = await signedIn(auth);
    await call('delete', `${KEYS}/${id}`, other).expect(404);
    await exchange(key).expect(200);
    await call('delete', `${KEYS}/${id}`).expect(204);
    await call('delete', `${KEYS}/${id}`).expect(404);
    await exchange(key).expect(401);
    expect(await list()).toEqual([]);
    const revoked = await auth.rows(`SELECT session_id FROM revocation WHERE session_id = '${id}'`);
    expect(revoked).toHaveLength(1);
    const detail = { apiKeyId: id };
    expect(await audited('api_key.revoked')).toEqual([{ actor_id: user.userId, detail }]);
  });

  it('ends the tokens it was exchanged for within 5 s', async () => {
    const { id, key } = await made();
    const { accessToken } = await tokenOf(key);
    const verify = () => auth.context.tokens.verify(`Bearer ${accessToken}`);
    await verify();
    await call('delete', `${KEYS}/${id}`).expect(204);
    await expect.poll(() => verify().catch(() => 'ended'), { timeout: 5000 }).toBe('ended');
  });
});

describe('an account that goes', () => {
  it('takes its keys and their tokens along', async () => {
    const { id, key } = await made();
    await call('delete', '/api/v1/auth/account').expect(204);
    await exchange(key).expect(401);
    const revoked = await auth.rows(`SELECT FROM revocation WHERE session_id = '${id}'`);
    expect(revoked).toHaveLength(1);
  });
});

describe('GET /api/v1/auth/account/api-keys', () => {
  it('lists one’s own', async () => {
    await made();
    expect(await list(await signedIn(auth))).toEqual([]);
  });
});

function audited(action: string) {
  return auth.rows(`
    SELECT actor_id, detail FROM audit_entry
    WHERE user_id = '${user.userId}' AND action = '${action}'`);
}

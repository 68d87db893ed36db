import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { enrol } from './authenticator.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const ACCOUNTS = '/api/v1/auth/accounts';

interface Account {
  userId: string;
  name: string;
  email: string;
  roles: Role[];
}

let auth: TestAuth;
let admin: TestUser;
beforeAll(async () => {
  auth = await startAuth();
  admin = await signedIn(auth, { roles: ['admin'] });
});
afterAll(() => auth.stop());

const get = (path: string) =>
  request(auth.app).get(path).set({ authorization: admin.authorization });
const list = async (query = {}) => {
  const answer = await get(ACCOUNTS).query(query).expect(200);
  return answer.body as { items: Account[]; nextCursor: string | null };
};

describe('GET /api/v1/auth/accounts', () => {
  it('lists everybody, the newest first, a page at a time', async () => {
    const people = [await auth.register(), await auth.register(), await auth.register()];
    const newest = people.map(({ userId }) => userId).reverse();
    const first = await list({ limit: 2 });
    const second = await list({ limit: 1, cursor: first.nextCursor! });
    const found = [...first.items, ...second.items].map(({ userId }) => userId);
    expect(found).toEqual(newest);
    expect((await list({ limit: 100 })).nextCursor).toBeNull();
  });

  it('loses nobody between pages when many were registered at one moment', async () => {
    const name = `Twin ${Date.now()}`;
    for (let n = 0; n < 5; n++) await auth.register({ name });
    await auth.rows(`UPDATE account SET created_at = '2026-01-01' WHERE name = '${name}'`);
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ limit: 2, search: name, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ userId }) => userId));
      cursor = page.nextCursor;
    }
    expect(new Set(found).size).toBe(5);
    expect(found).toHaveLength(5);
  });

  it('finds by part of the name or of the e-mail, and by role', async () => {
    const name = `Æbelone 100%_${Date.now()}`;
    const person = await auth.register({ name });
    const ids = async (query: object) => (await list(query)).items.map(({ userId }) => userId);
    expect(await ids({ search: name.toUpperCase() })).toEqual([person.userId]);
    expect(await ids({ search: person.email.slice(0, 12).toUpperCase() })).toEqual([person.userId]);
    expect(await ids({ search: '%' })).toEqual([person.userId]);
    expect(await ids({ search: name.replace('%', '_') })).toEqual([]);
    expect(await ids({ search: "' OR true --" })).toEqual([]);
    expect(await ids({ role: 'admin' })).toEqual([admin.userId]);
    expect(await ids({ role: 'admin', search: name })).toEqual([]);
  });

  it('shows what admins need and no secret', async () => {
    const [item] = (await list({ search: admin.email })).items;
    expect(item).toEqual({
      userId: admin.userId,
      name: admin.name,
      email: admin.email,
      emailVerified: true,
      roles: ['golfer', 'admin'],
      totp: true,
      suspendedAt: null,
      createdAt: expect.any(String) as string,
    });
  });

  it.each<[object, string]>([
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ limit: 101 }, 'limit'],
    [{ role: 'owner' }, 'role'],
    [{ search: 'a\u0000b' }, 'search'],
    [{ sort: 'name' }, 'sort'],
  ])('refuses %j', async (query, field) => {
    const answer = await get(ACCOUNTS).query(query).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

describe('GET /api/v1/auth/accounts/:userId', () => {
  it('says whether there is an authenticator, and 404 for nobody', async () => {
    const user = await signedIn(auth);
    await enrol(auth, user.authorization);
    const answer = await get(`${ACCOUNTS}/${user.userId}`).expect(200);
    expect(answer.body).toMatchObject({ userId: user.userId, totp: true });
    await get(`${ACCOUNTS}/0198c0de-0000-7000-8000-0000000000ff`).expect(404);
    await get(`${ACCOUNTS}/nobody`).expect(422);
  });
});

import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const AUDIT = '/api/v1/auth/audit';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0';
const CALLER = { address: '203.0.113.7', userAgent: FIREFOX };
const SUBJECT = '0198c0de-0000-7000-8000-0000000000aa';

interface Entry {
  id: string;
  at: string;
  action: AuditAction;
}

let auth: TestAuth;
let admin: TestUser;
beforeAll(async () => {
  auth = await startAuth();
  admin = await signedIn(auth, { roles: ['admin'] });
  for (const action of ['totp.enrolled', 'totp.reset', 'roles.changed'] as const) {
    const [userId, actorId] = [SUBJECT, admin.userId];
    const detail = { from: action };
    await appendAudit(auth.context.pool, { action, actorId, userId, caller: CALLER, detail });
  }
});
afterAll(() => auth.stop());

/** For a type of answer that the client does not read by itself. */
const asText: Parameters<request.Test['parse']>[0] = (answer, done) => {
  text(answer as unknown as Readable).then(
    (read) => done(null, read),
    (error: Error) => done(error, ''),
  );
};
const get = (query: object) =>
  request(auth.app).get(AUDIT).set({ authorization: admin.authorization }).query(query);
const list = async (query: object) =>
  (await get(query).expect(200)).body as { items: Entry[]; nextCursor: string | null };
const actions = async (query: object) => (await list(query)).items.map(({ action }) => action);

describe('GET /api/v1/auth/audit', () => {
  it('tells who did what to whom, when and from where', async () => {
    const { items } = await list({ userId: SUBJECT, action: 'totp.reset' });
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^\d+$/) as string,
        at: expect.any(String) as string,
        action: 'totp.reset',
        actorId: admin.userId,
        actorName: admin.name,
        userId: SUBJECT,
        userName: null,
        address: CALLER.address,
        device: 'Firefox on Linux',
        detail: { from: 'totp.reset' },
      },
    ]);
  });

  it('begins with the newest, a page at a time', async () => {
    const first = await list({ userId: SUBJECT, limit: 2 });
    expect(first.items.map(({ action }) => action)).toEqual(['roles.changed', 'totp.reset']);
    const second = await list({ userId: SUBJECT, limit: 2, cursor: first.nextCursor! });
    expect(second.items.map(({ action }) => action)).toEqual(['totp.enrolled']);
    expect(second.nextCursor).toBeNull();
  });

  it('finds by user, action and time', async () => {
    expect(await actions({ userId: admin.userId })).toContain('login.succeeded');
    expect(await actions({ action: 'roles.changed' })).toEqual(['roles.changed']);
    const [, middle] = (await list({ userId: SUBJECT })).items;
    const at = new Date(middle!.at);
    const next = new Date(at.getTime() + 1).toISOString();
    expect(await actions({ userId: SUBJECT, from: middle!.at })).toContain('totp.reset');
    expect(await actions({ userId: SUBJECT, from: next })).not.toContain('totp.enrolled');
    expect(await actions({ userId: SUBJECT, to: at.toISOString() })).not.toContain('roles.changed');
    expect(await actions({ userId: SUBJECT, to: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await actions({ userId: SUBJECT, from: '2020-01-01T01:00:00+01:00' })).toHaveLength(3);
  });

  it.each<[object, string]>([
    [{ cursor: '-1' }, 'cursor'],
    [{ cursor: '9'.repeat(19) }, 'cursor'],
    [{ action: 'nothing' }, 'action'],
    [{ userId: 'nobody' }, 'userId'],
    [{ from: 'yesterday' }, 'from'],
    [{ to: '2026-12-31T23:59:60Z' }, 'to'],
    [{ actor: SUBJECT }, 'actor'],
  ])('refuses %j', async (query, field) => {
    const answer = await get(query).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

describe('GET /api/v1/auth/audit/export', () => {
  const download = (query: object) =>
    request(auth.app)
      .get(`${AUDIT}/export`)
      .set({ authorization: admin.authorization })
      .query(query);

  it('gives all that fits as CSV, a page after the other, and no formula', async () => {
    const name = '=cmd|calc';
    const user = await signedIn(auth);
    await auth.rows(`UPDATE account SET name = '${name}' WHERE id = '${user.userId}'`);
    await auth.rows(`
      INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent)
      SELECT 'device.revoked', '${user.userId}', '${user.userId}', '', '' FROM generate_series(1, 1100)`);
    const answer = await download({ format: 'csv', action: 'device.revoked' }).expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="audit.csv"');
    const lines = answer.text.split('\r\n');
    expect(lines).toHaveLength(1 + 1100 + 1);
    expect(lines[0]).toMatch(/^id,at,action,actorId,actorName/);
    expect(lines[1]).toContain(`,'${name},`);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(lines.length);
  });

  it('gives JSON a line each, as the list has it', async () => {
    const filter = { userId: SUBJECT };
    const answer = await download({ format: 'ndjson', ...filter })
      .buffer(true)
      .parse(asText);
    const lines = (answer.body as string).trimEnd().split('\n');
    const { items } = await list(filter);
    expect(lines.map((line) => JSON.parse(line) as Entry)).toEqual(items);
  });

  it('asks for a step-up, and knows two formats', async () => {
    await download({ format: 'xml' }).expect(422);
    await download({}).expect(422);
    const late = await signedIn(auth, { roles: ['admin'] });
    auth.pass(6 * 60_000);
    const answer = await request(auth.app)
      .get(`${AUDIT}/export?format=csv`)
      .set({ authorization: late.authorization })
      .expect(403);
    expect(answer.body).toMatchObject({ code: 'step_up_required' });
    admin = await signedIn(auth, { roles: ['admin'] });
  });
});

describe('who reads', () => {
  const entriesOf = async (action: string) =>
    auth.rows<{ user_id: string | null; detail: object }>(`
      SELECT user_id, detail FROM audit_entry
      WHERE actor_id = '${admin.userId}' AND action = '${action}' ORDER BY id`);
  const read = (path: string) =>
    request(auth.app)
      .get(`/api/v1/auth/${path}`)
      .set({ authorization: admin.authorization })
      .expect(200);

  it('is an entry: of what, and never what was searched for', async () => {
    admin = await signedIn(auth, { roles: ['admin'] });
    const { userId } = await signedIn(auth);
    await read(`accounts?search=ann@club.example&role=golfer`);
    await read(`accounts/${userId}`);
    await read(`audit?userId=${userId}&action=login.succeeded`);
    await read(`audit/export?format=ndjson&userId=${userId}`);
    expect(await entriesOf('accounts.read')).toEqual([
      { user_id: null, detail: { searched: true, role: 'golfer' } },
    ]);
    expect(await entriesOf('account.read')).toEqual([{ user_id: userId, detail: {} }]);
    const of = { of: userId };
    expect(await entriesOf('audit.read')).toEqual([
      { user_id: null, detail: { ...of, action: 'login.succeeded' } },
    ]);
    expect(await entriesOf('audit.exported')).toEqual([
      { user_id: null, detail: { format: 'ndjson', ...of } },
    ]);
  });
});

describe('the audit log', () => {
  it('has no route that changes it', async () => {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const answer = request(auth.app)[method](AUDIT);
      await answer.set({ authorization: admin.authorization }).expect(405);
    }
  });
});

import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import {
  makeRecordingDapr,
  type PublishedEvent,
} from '@golfroundpro/shared/testing/recording-dapr.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { AUDIT_ACTIONS } from '../audit/audit-action.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const dapr = makeRecordingDapr();
const AGENT = 'Mozilla/5.0 of Ann herself';

let auth: TestAuth;
let user: TestUser;
beforeAll(async () => {
  auth = await startAuth({}, { dapr });
  user = await signedIn(auth);
});
afterAll(() => auth.stop());

interface Recorded extends PublishedEvent {
  event: { type: string; data: { entryId: string; at: string } };
}

const recorded = () =>
  dapr.published.filter(({ topic }) => topic === 'audit.recorded') as Recorded[];
/** As the events must tell of them. */
const entries = async () => {
  const rows = await auth.rows<{ at: Date }>(`
    SELECT id::text AS "entryId", at, action, actor_id AS "actorId", user_id AS "userId"
    FROM audit_entry ORDER BY id`);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
const told = () =>
  recorded()
    .map(({ event }) => event.data)
    .sort((a, b) => Number(a.entryId) - Number(b.entryId));
const login = (email: string, password: string) =>
  request(auth.app).post('/api/v1/auth/login').set('user-agent', AGENT).send({ email, password });

describe('an entry of the audit log', () => {
  it('leaves as an event, once, whatever it tells of', async () => {
    const { email, password, authorization } = user;
    await login(email, 'not that one').expect(401);
    await login(`no-${email}`, 'not that one').expect(401);
    await login(email, password).expect(200);
    const post = (path: string, body: object) =>
      request(auth.app).post(`/api/v1/auth/account/${path}`).set({ authorization }).send(body);
    await post('api-keys', { name: 'The key of Ann', scopes: ['rounds:read'] }).expect(201);
    for (const action of AUDIT_ACTIONS) {
      const detail = { name: user.name, email, note: 'Ann showed a passport' };
      const caller = { address: '203.0.113.7', userAgent: AGENT };
      const { userId } = user;
      await appendAudit(auth.context.pool, { action, actorId: userId, userId, caller, detail });
    }
    const expected = await entries();
    expect(expected.length).toBeGreaterThan(AUDIT_ACTIONS.length + 5);
    await expect.poll(() => recorded().length).toBeGreaterThanOrEqual(expected.length);
    expect(told()).toEqual(expected);
  });

  it('is told of without anything personal but ids: no name, e-mail, address, device or detail', () => {
    const text = JSON.stringify(recorded());
    for (const personal of ['Ann', user.email, '203.0.113.7', '127.0.0.1', 'Mozilla', 'passport']) {
      expect(text).not.toContain(personal);
    }
  });

  it('has the key of whom it tells: the owner of the account, else who did it, else its own', () => {
    for (const { id, key, event } of recorded()) {
      const { userId, actorId } = event.data as unknown as Record<string, string | null>;
      expect(key).toBe(userId ?? actorId ?? id);
    }
  });

  it('is there with its event, or neither is', async () => {
    const counts = () =>
      auth.rows(`SELECT (SELECT count(*) FROM audit_entry) AS entries,
        (SELECT count(*) FROM event WHERE type = 'golf.audit.EntryRecorded.v1') AS events`);
    const before = await counts();
    const caller = { address: '', userAgent: '' };
    const undone = inTransaction(auth.context.pool, async (tx) => {
      await appendAudit(tx, { action: 'account.deleted', actorId: null, userId: null, caller });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await counts()).toEqual(before);
  });
});

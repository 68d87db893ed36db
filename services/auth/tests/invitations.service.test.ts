import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

/** Hands an invitation over as the sidecar does. */
async function deliver(data: object): Promise<void> {
  const event = {
    ...{ specversion: '1.0', id: randomUUID(), source: '/round', sequence: '1', data },
    ...{ type: 'golf.invitation.MemberInvited.v1', time: new Date().toISOString() },
  };
  const answer = await request(auth.app)
    .post('/events/invitations')
    .set('dapr-api-token', 'app')
    .send({
      entries: [{ entryId: '0', event: Buffer.from(JSON.stringify(event)).toString('base64') }],
    })
    .expect(200);
  expect(answer.body).toEqual({ statuses: [{ entryId: '0', status: 'SUCCESS' }] });
}

const invitation = (userId: string) => ({
  ...{ userId, roundId: randomUUID(), playerId: randomUUID(), inviterId: randomUUID() },
  ...{ courseName: 'Heron Lake', playedOn: '2026-05-02' },
});

const waiting = async () => (await auth.rows('SELECT FROM mail_job')).length;

it('tells a member of a card that waits for them, by mail, without the name of who wrote it', async () => {
  const { email, userId } = await auth.register();
  await server.next(email);
  await auth.context.pool.query('UPDATE account SET email_verified_at = now()');
  const told = invitation(userId);
  await deliver(told);
  const mail = await server.next(email);
  expect(mail.subject).toBe('A card waits for you');
  expect(mail.text).toContain('Heron Lake, 2026-05-02');
  expect(mail.text).toContain('http://localhost:8080/');
  expect(mail.text).not.toContain(told.inviterId);
  await deliver({ ...told, isAgain: true });
  const again = await server.next(email);
  expect(again.text).toContain('A card that you had accepted was changed: Heron Lake, 2026-05-02');
});

it('tells nobody at an address that was never verified, and nobody without an account', async () => {
  const { email, userId } = await auth.register();
  await server.next(email);
  await deliver(invitation(userId));
  await deliver(invitation(randomUUID()));
  await expect.poll(waiting).toBe(0);
  const mails = server.mails.filter(({ to }) => to?.some(({ address }) => address === email));
  expect(mails).toEqual([]);
});

it('says to services which ids are accounts', async () => {
  const { userId } = await auth.register();
  const ask = (userIds: string[]) =>
    request(auth.app)
      .post('/internal/accounts/known')
      .set(CALLER_TOKEN_HEADER, CALLER_TOKEN)
      .send({ userIds });
  const answer = await ask([userId, randomUUID()]).expect(200);
  expect(answer.body).toEqual({ known: [userId] });
  await ask(Array.from({ length: 11 }, () => randomUUID())).expect(422);
});

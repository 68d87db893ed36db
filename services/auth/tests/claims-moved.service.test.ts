import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { userIdOf } from '../../onboarder/tests/start-onboarder.ts';
import { startMailServer, tokenIn, NOTICE, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson } from './start-auth.ts';
import { startTwoDoors, type TwoDoors } from './two-doors.ts';

let server: MailServer;
let doors: TwoDoors;
beforeAll(async () => {
  server = await startMailServer();
  doors = await startTwoDoors({ smtp: server.smtp });
});
afterAll(async () => {
  await doors.stop();
  await server.stop();
});
afterEach(() => vi.restoreAllMocks());

const post = (path: string, body: object, authorization = '') =>
  request(doors.auth.app).post(`/api/v1/auth/${path}`).set({ authorization }).send(body);

/** Somebody whose e-mail is verified, and the link that gives the account another one. */
async function aboutToChange(): Promise<{ user: TestUser; email: string; token: string }> {
  const user = await signedIn(doors.auth);
  const { email } = newPerson();
  await post('account/email-changes', { email }, user.authorization).expect(202);
  return { user, email, token: tokenIn(await server.next(email)) };
}

const change = (token: string) =>
  post('email-verifications/confirm', { token, password: newPerson().password });

describe('another e-mail', () => {
  it('moves the claim, frees the one before, and its undo moves it back', async () => {
    const { user, email, token } = await aboutToChange();
    await change(token).expect(200);
    expect(await doors.claimOf(user.userId)).toMatchObject({ email });
    expect(await doors.unclaimed()).toEqual([]);
    const undo = tokenIn(await server.next(user.email, NOTICE));
    await post('not-me', { token: undo }).expect(204);
    expect(await doors.claimOf(user.userId)).toMatchObject({ email: user.email });
    expect(await doors.unclaimed()).toEqual([]);
    await doors.atForm(email).expect(201);
  });

  it('is refused where somebody has it at the form, and nothing is changed', async () => {
    const { user, email, token } = await aboutToChange();
    const other = userIdOf(await doors.atForm(email).expect(201));
    expect((await change(token).expect(409)).body).toMatchObject({ code: 'email_taken' });
    expect(await doors.claimOf(user.userId)).toMatchObject({ email: user.email });
    expect(await doors.claimOf(other)).toMatchObject({ email });
    doors.lookAgain();
    await expect.poll(doors.unclaimed).toEqual([]);
  });

  it('is brought back by the loop where the claim moved and the change was lost', async () => {
    const { user, email, token } = await aboutToChange();
    const { door } = doors.auth.context;
    const { claim } = door;
    vi.spyOn(door, 'claim').mockImplementationOnce(async (one) => {
      await claim(one);
      throw new Error('lost behind the claim');
    });
    await change(token).expect(500);
    expect(await doors.claimOf(user.userId)).toMatchObject({ email });
    expect(await doors.unclaimed()).toEqual([user.userId]);
    doors.lookAgain();
    await expect.poll(doors.unclaimed).toEqual([]);
    expect(await doors.claimOf(user.userId)).toMatchObject({ email: user.email });
    await doors.atForm(email).expect(201);
  });

  it('waits while onboarder is away, and its link stays good', async () => {
    const { user, email, token } = await aboutToChange();
    await doors.close();
    expect((await change(token).expect(503)).body).toMatchObject({ code: 'claims_unavailable' });
    await doors.open();
    await change(token).expect(200);
    expect(await doors.claimOf(user.userId)).toMatchObject({ email });
  });

  it('is claimed anew where it was changed while the loop claimed the one before', async () => {
    const { user, email, token } = await aboutToChange();
    const { door } = doors.auth.context;
    await doors.auth.rows(
      `UPDATE account SET claimed_at = NULL, claim_due_at = now() WHERE id = '${user.userId}'`,
    );
    const { claimAll } = door;
    const asked = Promise.withResolvers<void>();
    vi.spyOn(door, 'claimAll').mockImplementationOnce(async (claims) => {
      await change(token).expect(200);
      return claimAll(claims).finally(asked.resolve);
    });
    doors.lookAgain();
    await asked.promise;
    expect(await doors.claimOf(user.userId)).toMatchObject({ email: user.email });
    doors.lookAgain();
    await expect.poll(() => doors.claimOf(user.userId)).toMatchObject({ email });
    await expect.poll(doors.unclaimed).toEqual([]);
  });
});

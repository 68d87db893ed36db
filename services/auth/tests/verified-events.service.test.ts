import type { Email } from 'postal-mime';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInvitationWorld, type InvitationWorld } from './account-invitation-world.ts';
import { makeConfirmationDesk, newRegistrant, PASSWORD } from './confirmation-desk.ts';
import { NOTICE, RESET, tokenIn, type MailServer } from './mail-server.ts';
import { OidcBrowser } from './oidc-browser.ts';
import { somebody, startOidcWorld } from './oidc-world.ts';
import { makeRecoveryDesk } from './recovery-desk.ts';
import { signedIn } from './signed-in.ts';
import { newPerson, type TestAuth } from './start-auth.ts';

const HOUR_MS = 60 * 60 * 1000;

let world: InvitationWorld;
let auth: TestAuth;
let server: MailServer;
beforeAll(async () => {
  world = await startInvitationWorld();
  ({ auth, server } = world);
});
afterAll(() => world.stop());

const post = (path: string, body: object, authorization = '') =>
  request(auth.app).post(`/api/v1/auth/${path}`).set({ authorization }).send(body);
const toldOf = (userId: string, at = auth) =>
  at.rows(`
    SELECT data FROM event
    WHERE aggregate_id = '${userId}' AND type = 'golf.user.UserVerified.v1' ORDER BY id`);
const once = (userId: string) => [{ data: { userId } }];
const codeIn = (mail: Email) => /this code instead: (\d{6})\n/.exec(mail.text ?? '')![1]!;

async function reset(email: string): Promise<void> {
  const body = { token: tokenIn(await server.next(email, RESET)), password: PASSWORD };
  await post('password-resets/confirm', body).expect(204);
}

describe('golf.user.UserVerified.v1 is told when an e-mail is shown to be its owner’s', () => {
  it('by the link of a mail, not before, and not again by a reset', async () => {
    const { userId, email, password } = await auth.register();
    expect(await toldOf(userId)).toEqual([]);
    const token = tokenIn(await server.next(email));
    await post('email-verifications/confirm', { token, password }).expect(200);
    expect(await toldOf(userId)).toEqual(once(userId));
    await post('password-resets', { email }).expect(202);
    await reset(email);
    expect(await toldOf(userId)).toEqual(once(userId));
  });

  it('by the code beside it', async () => {
    const person = await auth.register();
    const code = codeIn(await server.next(person.email));
    const { authorization } = await auth.signIn(person);
    await post('account/email-confirmations', { code }, authorization).expect(200);
    expect(await toldOf(person.userId)).toEqual(once(person.userId));
  });

  it('by another e-mail, and by the one before that is given back', async () => {
    const user = await signedIn(auth);
    const { email } = newPerson();
    await post('account/email-changes', { email }, user.authorization).expect(202);
    const token = tokenIn(await server.next(email));
    await post('account/email-confirmations', { token }, user.authorization).expect(200);
    expect(await toldOf(user.userId)).toEqual(once(user.userId));
    const notMe = tokenIn(await server.next(user.email, NOTICE));
    await post('not-me', { token: notMe }).expect(204);
    expect(await toldOf(user.userId)).toHaveLength(2);
  });

  it('by a reset of the password of who never verified it', async () => {
    const { userId, email } = await auth.register();
    await post('password-resets', { email }).expect(202);
    await reset(email);
    expect(await toldOf(userId)).toEqual(once(userId));
  });

  it('by the first password of who registered without one', async () => {
    const { name, email } = newPerson();
    const { userId } = (await post('register', { name, email }).expect(201)).body as {
      userId: string;
    };
    const body = { token: tokenIn(await server.next(email)), password: PASSWORD };
    await post('password-resets/confirm', body).expect(204);
    expect(await toldOf(userId)).toEqual(once(userId));
  });

  it('by an invitation that is accepted', async () => {
    const staff = await world.withSecondFactor(['staff']);
    const { email, token } = await world.invited(staff);
    await world.accept(token).expect(201);
    const [account] = await world.accountsOf(email);
    expect(await toldOf(account!.id)).toEqual(once(account!.id));
  });

  it('by the mailbox that a recovery gave it to', async () => {
    const desk = makeRecoveryDesk(auth);
    const user = await signedIn(auth);
    const { id, email } = await desk.opened(user.userId, await desk.admin());
    auth.pass(72 * HOUR_MS + 1000);
    await desk.approve(id, await desk.admin()).expect(200);
    expect(await toldOf(user.userId)).toEqual([]);
    await reset(email);
    expect(await toldOf(user.userId)).toEqual(once(user.userId));
  });

  it('by the owner of an e-mail that an admin mended', async () => {
    const user = await signedIn(auth);
    const admin = await signedIn(auth, { roles: ['admin'] });
    const { email } = newPerson();
    const mending = { email, evidence: 'photo_id', reason: 'lost their mailbox' };
    const path = `accounts/${user.userId}/email-mendings`;
    await post(path, mending, admin.authorization).expect(204);
    expect(await toldOf(user.userId)).toEqual([]);
    const token = tokenIn(await server.next(email));
    await post('email-verifications/confirm', { token, password: user.password }).expect(200);
    expect(await toldOf(user.userId)).toEqual(once(user.userId));
  });

  it('by the confirmation of a registration', async () => {
    const desk = makeConfirmationDesk(auth);
    const person = newRegistrant();
    const { token } = await desk.mailed(person);
    expect(await toldOf(person.userId)).toEqual([]);
    await desk.confirm({ token }).expect(200);
    expect(await toldOf(person.userId)).toEqual(once(person.userId));
  });

  it('by the first login with a provider that has verified it, once', async () => {
    const oidc = await startOidcWorld();
    const person = somebody();
    for (let i = 0; i < 2; i++) {
      const browser = new OidcBrowser(oidc.auth);
      await browser.comeBackAs(person);
      await browser.finish().expect(200);
    }
    const [account] = await oidc.auth.rows<{ id: string }>(
      `SELECT id FROM account WHERE email = '${person.email}'`,
    );
    expect(await toldOf(account!.id, oidc.auth)).toEqual(once(account!.id));
    await oidc.stop();
  });
});

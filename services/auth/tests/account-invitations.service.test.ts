import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { forgetEnded } from '../db/forget-ended.ts';
import {
  MINUTE,
  PASSWORD,
  PATH,
  codeOf,
  startInvitationWorld,
  type InvitationWorld,
} from './account-invitation-world.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson } from './start-auth.ts';

let world: InvitationWorld;
let staff: TestUser;
let admin: TestUser;
beforeAll(async () => {
  world = await startInvitationWorld();
});
beforeEach(async () => {
  staff = await world.withSecondFactor(['staff']);
  admin = await signedIn(world.auth, { roles: ['admin'] });
});
afterAll(() => world.stop());

describe('an account invitation', () => {
  it('becomes an account with a verified e-mail and its roles, which logs in at once', async () => {
    const { id, email, token } = await world.invited(admin, ['coach', 'staff']);
    const answer = await world.accept(token).expect(201);
    expect(answer.body).toEqual({ email });
    const { authorization } = await world.auth.signIn({ email, password: PASSWORD });
    const account = await request(world.auth.app)
      .get('/api/v1/auth/account')
      .set({ authorization });
    expect(account.body).toMatchObject({
      name: 'Moira Fraser',
      emailVerified: true,
      hasPassword: true,
      roles: ['golfer', 'coach', 'staff'],
    });
    const { userId } = account.body as { userId: string };
    const roles = ['golfer', 'coach', 'staff'];
    expect(await world.audited(id)).toEqual([
      {
        action: 'account_invitation.sent',
        actor_id: admin.userId,
        detail: { accountInvitationId: id, roles },
      },
      {
        action: 'account_invitation.accepted',
        actor_id: userId,
        detail: { accountInvitationId: id, roles, invitedBy: admin.userId },
      },
    ]);
  });

  it('comes with a mail that names nobody, and a link with the token in its fragment', async () => {
    const { email } = newPerson();
    await world.invite(staff, email, ['golfer'], { name: 'Moira Fraser' }).expect(201);
    const mail = await world.server.next(email);
    expect(mail.subject).toBe('Your club invites you');
    expect(mail.text).toMatch(/http:\/\/localhost:8080\/join#token=[\w-]{43}\n/);
    expect(mail.text).toContain('7 days');
    expect(mail.text).not.toMatch(/Moira|Ann Golfer/);
  });

  it('lies nowhere as it can be used', async () => {
    const { token } = await world.invited(staff);
    const rows = await world.auth.rows<object>('SELECT * FROM account_invitation_link');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is used up by nothing that only looks', async () => {
    const { token } = await world.invited(staff);
    await request(world.auth.app).get(`${PATH}/accept?token=${token}`).expect(405);
    await world.accept(token, { password: 'short' }).expect(422);
    await world.accept(token, { password: 'password1' }).expect(422);
    await world.accept(token, { name: ' ' }).expect(422);
    await world.accept(token).expect(201);
  });

  it('is one an e-mail, whatever its spelling', async () => {
    const { email } = await world.invited(staff);
    world.auth.pass(2 * MINUTE);
    expect(codeOf(await world.invite(staff, ` ${email.toUpperCase()} `).expect(409))).toBe(
      'account_invited',
    );
    expect(codeOf(await world.invite(admin, email).expect(409))).toBe('account_invited');
  });

  it('is one an e-mail of several that come at once', async () => {
    const { email } = newPerson();
    const inviters = await Promise.all([0, 1, 2].map(() => world.withSecondFactor(['staff'])));
    const answers = await Promise.all(inviters.map((one) => world.invite(one, email)));
    const sent = answers.filter(({ status }) => status === 201);
    expect(sent).toHaveLength(1);
    const rows = `SELECT FROM account_invitation WHERE email = '${email}'`;
    expect(await world.auth.rows(rows)).toHaveLength(1);
  });

  it('is for nobody who has an account, whatever the spelling', async () => {
    const { email } = await world.auth.register();
    const answer = await world.invite(staff, email.replace('ann', 'ANN')).expect(409);
    expect(answer.body).toMatchObject({ code: 'email_taken', errors: [{ field: 'email' }] });
  });

  it('gives the same answer again to a request that is sent again', async () => {
    const { email } = newPerson();
    const send = () => world.invite(staff, email).set({ 'idempotency-key': `key-${email}` });
    const first = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first.body);
  });

  it('gives no role to who registers with its e-mail, and keeps the link', async () => {
    const { email, token } = await world.invited(admin, ['admin']);
    const { userId } = await world.auth.register({ email });
    expect(codeOf(await world.accept(token).expect(409))).toBe('email_taken');
    expect(await world.accountsOf(email)).toEqual([{ id: userId, roles: ['golfer'] }]);
    const listed = await world.call('get', '?state=open', admin).expect(200);
    const { items } = listed.body as { items: { email: string }[] };
    expect(items.find((one) => one.email === email)).toMatchObject({ hasAccount: true });
  });

  it('goes with the account, and a month after its end', async () => {
    const left = (id: string) =>
      world.auth.rows(`SELECT FROM account_invitation WHERE id = '${id}'`);
    const { id, email, token } = await world.invited(staff);
    await world.accept(token).expect(201);
    const { authorization } = await world.auth.signIn({ email, password: PASSWORD });
    await request(world.auth.app).delete('/api/v1/auth/account').set({ authorization }).expect(204);
    expect(await left(id)).toEqual([]);
    const old = await world.invited(staff);
    await forgetEnded(world.auth.context.pool, 30);
    expect(await left(old.id)).toHaveLength(1);
    await world.auth.rows(`UPDATE account_invitation SET expires_at = now() - interval '31 days'`);
    await forgetEnded(world.auth.context.pool, 30);
    expect(await left(old.id)).toEqual([]);
  });
});

describe('who accepts', () => {
  it.each([
    { roles: ['admin'] },
    { email: 'other@club.example' },
    { emailVerified: false },
    { userId: '0198c0de-0000-7000-8000-0000000000aa' },
    { accountInvitationId: '0198c0de-0000-7000-8000-0000000000aa' },
  ])('chooses nothing but name and password: %j', async (more) => {
    const { token, email } = await world.invited(staff);
    await world.accept(token, more).expect(422);
    expect(await world.accountsOf(email)).toEqual([]);
  });
});

describe('who invites', () => {
  it.each(['coach', 'staff', 'admin'])('is an admin, where it is a %s', async (role) => {
    const { email } = newPerson();
    expect(codeOf(await world.invite(staff, email, [role]).expect(403))).toBe('forbidden');
    await world.invite(admin, email, [role]).expect(201);
  });

  it('has proven lately who they are, where it is more than a golfer', async () => {
    const { email } = newPerson();
    world.auth.pass(6 * MINUTE);
    const answer = await world.invite(admin, email, ['staff']).expect(403);
    expect(codeOf(answer)).toBe('step_up_required');
    await world.invite(admin, email).expect(201);
  });

  it('is no golfer, no coach, and has given two factors', async () => {
    const { email } = newPerson();
    for (const roles of [[], ['coach']] as Role[][]) {
      const user = await world.withSecondFactor(roles);
      expect(codeOf(await world.invite(user, email).expect(403))).toBe('forbidden');
      await world.call('get', '', user).expect(403);
    }
    const oneFactor = await signedIn(world.auth, { roles: ['staff'] });
    expect(codeOf(await world.invite(oneFactor, email).expect(403))).toBe('second_factor_required');
  });

  it('is staff still, whatever their token says', async () => {
    const { email } = newPerson();
    await world.auth.rows(`UPDATE account SET roles = '{golfer}' WHERE id = '${staff.userId}'`);
    await world.invite(staff, email).expect(403);
  });

  it.each([
    [{ email: 'no-address', roles: [] }, 'email'],
    [{ email: 'a@club.example', roles: ['owner'] }, 'roles.0'],
    [{ email: 'a@club.example', roles: ['golfer', 'golfer'] }, 'roles'],
    [{ email: 'a@club.example', roles: [], name: 'x\u202Ey' }, 'name'],
    [{ email: 'a@club.example', roles: [], invitedBy: 'x' }, 'invitedBy'],
  ])('is told what is wrong with %j', async (body, field) => {
    const answer = await world.call('post', '', staff).send(body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

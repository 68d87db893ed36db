import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY,
  MINUTE,
  PASSWORD,
  codeOf,
  startInvitationWorld,
  type InvitationWorld,
} from './account-invitation-world.ts';
import { tokenIn } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';

let world: InvitationWorld;
let staff: TestUser;
beforeAll(async () => {
  world = await startInvitationWorld();
});
beforeEach(async () => {
  staff = await world.withSecondFactor(['staff']);
});
afterAll(() => world.stop());

describe('a link that is no good', () => {
  const refused = async (token: string, code: string) =>
    expect(codeOf(await world.accept(token).expect(410))).toBe(code);

  it.each(['x', 'a'.repeat(43), "' OR 1=1 --"])('was never given: %s', (token) =>
    refused(token, 'link_invalid'),
  );

  it('was changed', async () => {
    const { token } = await world.invited(staff);
    const last = token.at(-1) === 'A' ? 'B' : 'A';
    await refused(token.slice(0, -1) + last, 'link_invalid');
    await refused(token.toUpperCase(), 'link_invalid');
  });

  it('was used, and says so at every visit', async () => {
    const { token, email } = await world.invited(staff);
    await world.accept(token).expect(201);
    await refused(token, 'link_used');
    await refused(token, 'link_used');
    expect(await world.accountsOf(email)).toHaveLength(1);
  });

  it('was used by one of those who came at once', async () => {
    const { token, email } = await world.invited(staff);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => world.accept(token, { name: `Golfer ${index}` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 410)]);
    expect(new Set(answers.filter(({ status }) => status === 410).map(codeOf))).toEqual(
      new Set(['link_used']),
    );
    expect(await world.accountsOf(email)).toHaveLength(1);
  });

  it('has expired after a week, and then another can be sent', async () => {
    const { token, email } = await world.invited(staff);
    world.auth.pass(7 * DAY + MINUTE);
    await refused(token, 'link_invalid');
    const again = await world.withSecondFactor(['staff']);
    await world.invite(again, email).expect(201);
    await world.accept(tokenIn(await world.server.next(email))).expect(201);
    await refused(token, 'link_invalid');
  });

  it('was withdrawn', async () => {
    const { id, token, email } = await world.invited(staff);
    await world.call('delete', `/${id}`, staff).expect(204);
    await refused(token, 'link_invalid');
    await world.call('delete', `/${id}`, staff).expect(404);
    await world.call('post', `/${id}/mails`, staff).expect(404);
    expect(await world.audited(id)).toMatchObject([
      { action: 'account_invitation.sent' },
      { action: 'account_invitation.withdrawn', actor_id: staff.userId },
    ]);
    world.auth.pass(2 * MINUTE);
    await world.invite(staff, email).expect(201);
  });

  it.each([
    ['is an admin no more', `UPDATE account SET roles = '{golfer,staff}'`],
    ['is suspended', 'UPDATE account SET suspended_at = now()'],
    ['is gone', 'DELETE FROM account'],
  ])('is to more than golfer, of one who %s', async (_, statement) => {
    const other = await signedIn(world.auth, { roles: ['admin'] });
    const more = await world.invited(other, ['staff']);
    world.auth.pass(2 * MINUTE);
    const golfer = await world.invited(other);
    await world.auth.rows(`${statement} WHERE id = '${other.userId}'`);
    await refused(more.token, 'link_invalid');
    expect(await world.accountsOf(more.email)).toEqual([]);
    await world.accept(golfer.token).expect(201);
  });

  it('is no link of another kind, nor good for one', async () => {
    const { token } = await world.invited(staff);
    const post = (path: string, body: object) =>
      request(world.auth.app).post(`/api/v1/auth/${path}`).send(body);
    await post('password-resets/confirm', { token, password: PASSWORD }).expect(410);
    await post('not-me', { token }).expect(410);
    const user = await signedIn(world.auth);
    await post('password-resets', { email: user.email }).expect(202);
    await refused(
      tokenIn(await world.server.next(user.email, 'Choose a new password')),
      'link_invalid',
    );
  });
});

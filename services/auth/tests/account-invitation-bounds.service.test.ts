import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY,
  MINUTE,
  codeOf,
  startInvitationWorld,
  type InvitationWorld,
} from './account-invitation-world.ts';
import { tokenIn } from './mail-server.ts';
import { renewed, signedIn, type TestUser } from './signed-in.ts';
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

describe('what was sent', () => {
  it('is sent once more, and the earlier link stays good until it would have expired', async () => {
    const { id, email, token } = await world.invited(staff);
    expect(codeOf(await world.call('post', `/${id}/mails`, staff).expect(429))).toBe(
      'rate_limited',
    );
    world.auth.pass(4 * DAY);
    const other = await world.withSecondFactor(['staff']);
    await world.call('post', `/${id}/mails`, other).expect(202);
    const later = tokenIn(await world.server.next(email));
    expect(later).not.toBe(token);
    world.auth.pass(4 * DAY);
    expect(codeOf(await world.accept(token).expect(410))).toBe('link_invalid');
    await world.accept(later).expect(201);
    expect(codeOf(await world.accept(token).expect(410))).toBe('link_used');
  });

  it('is accepted with the earlier link too', async () => {
    const { id, email, token } = await world.invited(staff);
    world.auth.pass(2 * MINUTE);
    await world.call('post', `/${id}/mails`, staff).expect(202);
    const later = tokenIn(await world.server.next(email));
    await world.accept(token).expect(201);
    expect(codeOf(await world.accept(later).expect(410))).toBe('link_used');
  });

  it('to more than golfer is not for staff to see, send or end', async () => {
    const { id, email } = await world.invited(admin, ['staff']);
    world.auth.pass(2 * MINUTE);
    const again = await world.withSecondFactor(['staff']);
    await world.call('delete', `/${id}`, again).expect(403);
    await world.call('post', `/${id}/mails`, again).expect(403);
    const seen = await world.call('get', '?limit=100', again).expect(200);
    expect(JSON.stringify(seen.body)).not.toContain(email);
    const all = await world.call('get', '?limit=100', admin).expect(200);
    expect(JSON.stringify(all.body)).toContain(email);
  });

  it('is listed by how it stands, a page at a time, and that it was read is told', async () => {
    const open = await world.invited(staff);
    world.auth.pass(2 * MINUTE);
    const taken = await world.invited(staff);
    await world.accept(taken.token).expect(201);
    const ended = await world.invited(staff);
    await world.call('delete', `/${ended.id}`, staff).expect(204);
    const idsOf = async (query: string) => {
      const answer = await world.call('get', query, staff).expect(200);
      const { items } = answer.body as { items: { accountInvitationId: string }[] };
      return items.map(({ accountInvitationId }) => accountInvitationId);
    };
    expect((await idsOf('?state=open'))[0]).toBe(open.id);
    expect((await idsOf('?state=accepted'))[0]).toBe(taken.id);
    expect((await idsOf('?state=withdrawn'))[0]).toBe(ended.id);
    expect(await idsOf('?state=expired')).not.toContain(open.id);
    const first = await world.call('get', '?limit=2', staff).expect(200);
    const { nextCursor } = first.body as { nextCursor: string };
    expect((await idsOf(`?limit=1&cursor=${nextCursor}`))[0]).toBe(open.id);
    await world.call('get', '?state=none', staff).expect(422);
    await world.call('get', '?cursor=none', staff).expect(422);
    const read = `SELECT FROM audit_entry
      WHERE action = 'account_invitations.read' AND actor_id = '${staff.userId}'`;
    expect((await world.auth.rows(read)).length).toBeGreaterThan(0);
  });

  it('is unknown, where the id is', async () => {
    const nobodys = '0198c0de-0000-7000-8000-0000000000ff';
    await world.call('delete', `/${nobodys}`, staff).expect(404);
    await world.call('post', `/${nobodys}/mails`, staff).expect(404);
    await world.call('delete', '/none', staff).expect(422);
  });
});

describe('how much is sent', () => {
  const fill = (count: number, columns: string, values: string) =>
    world.auth.rows(`
      INSERT INTO account_invitation
        (id, email, roles, invited_by, created_at, expires_at, mailed_at${columns})
      SELECT gen_random_uuid(), gen_random_uuid() || '@club.example', '{golfer}',
        '${staff.userId}', ${values}
      FROM generate_series(1, ${count})`);

  it('is bounded by what is open', async () => {
    const at = (days: number) =>
      new Date(world.auth.context.now().getTime() + days * DAY).toISOString();
    await fill(100, '', `'${at(-1)}', '${at(3)}', '${at(-1)}'`);
    const { email } = newPerson();
    const answer = await world.invite(staff, email).expect(429);
    expect(codeOf(answer)).toBe('rate_limited');
    const other = await world.withSecondFactor(['staff']);
    await world.invite(other, email).expect(201);
  });

  it('is bounded by the hour for one inviter, and goes on an hour later', async () => {
    const now = world.auth.context.now().toISOString();
    const ended = `'${now}', '${now}', '${now}', 60, 'withdrawn', '${now}'`;
    await fill(1, ', mails, outcome, ended_at', ended);
    const { email } = newPerson();
    const answer = await world.invite(staff, email).expect(429);
    expect(answer.headers['retry-after']).toBe('3600');
    world.auth.pass(61 * MINUTE);
    staff = { ...staff, ...(await renewed(world.auth, staff)) };
    await world.invite(staff, email).expect(201);
  });

  it('is bounded for one address, though each is withdrawn', async () => {
    const { email } = newPerson();
    for (let sent = 0; sent < 5; sent++) {
      const answer = await world.invite(staff, email).expect(201);
      const { accountInvitationId } = answer.body as { accountInvitationId: string };
      await world.call('delete', `/${accountInvitationId}`, staff).expect(204);
      await world.invite(staff, email).expect(429);
      world.auth.pass(MINUTE + 1000);
    }
    await world.invite(staff, email).expect(429);
  });
});

import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import {
  acceptCards,
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
  type Golfer,
} from '../../tests/test-service.ts';
import type { RoundAnswer } from '../round-answer.ts';
import { invite } from './invite.ts';

const { service } = await useTestService();
const roundOf = (answer: { body: unknown }) => answer.body as RoundAnswer;

/** Both play the round to its end. */
async function finish(owner: Golfer, round: { path: string; seat: string }, strokes: number) {
  await owner.put(`${round.seat}/total`, { strokes }).expect(200);
  await owner.post(`${round.path}/finish`).expect(200);
}

/** How many scores a golfer's record holds. */
const scoresOf = async (golfer: Golfer) =>
  ((await golfer.get('/api/v1/handicaps/me').expect(200)).body as { scores: number }).scores;

const invitationsOf = async (golfer: Golfer, path = '/api/v1/invitations') =>
  (await golfer.get(path).expect(200)).body as {
    items: { playerId: string; inviterName: string; userId: string }[];
    nextCursor: string | null;
  };

const age = (playerId: string, days: number) =>
  service.context.pool.query(
    'UPDATE round_player SET invited_at = invited_at - make_interval(days => $2) WHERE id = $1',
    [playerId, days],
  );

/** How many mails tell these members of invitations. */
const mailsTo = async (...members: Golfer[]) => {
  const { rows } = await service.context.pool.query<{ mails: number }>(
    `SELECT count(*)::integer AS mails FROM event
     WHERE aggregate_id = ANY($1) AND type = 'golf.invitation.MemberInvited.v1'`,
    [members.map(({ userId }) => userId)],
  );
  return rows[0]!.mails;
};

describe('a member who was put on a card', () => {
  it('has nothing of it in their record until they accept, also when it is long finished', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await invite(owner, member);
    expect(round.players[1]).toMatchObject({ userId: null, invitedId: member.userId });
    await finish(owner, round, 140);
    expect(await scoresOf(member)).toBe(0);
    expect((await member.get('/api/v1/rounds').expect(200)).body).toMatchObject({ items: [] });
    const [started] = await readEvents(service, round.id);
    expect(JSON.stringify(started)).not.toContain(member.userId);

    const accepted = roundOf(await member.post(`${round.seat}/accept`).expect(200));
    expect(accepted.players[1]).toMatchObject({ userId: member.userId, invitedId: null });
    expect(await scoresOf(member)).toBe(1);
    expect((await member.get('/api/v1/rounds').expect(200)).body).toMatchObject({
      items: [{ id: round.id }],
    });
    expect((await readEvents(service, round.id)).at(-1)).toMatchObject({
      type: 'golf.round.PlayerAccepted.v1',
      data: { player: { userId: member.userId }, acceptedBy: member.userId },
    });
    const again = roundOf(await member.post(`${round.seat}/accept`).expect(200));
    expect(again.version).toBe(accepted.version);
  });

  it('declines: the card stays as that of a guest, and nothing is theirs', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await invite(owner, member);
    const declined = roundOf(await member.post(`${round.seat}/decline`).expect(200));
    expect(declined.players[1]).toMatchObject({
      ...{ userId: null, invitedId: null, name: null },
    });
    await finish(owner, round, 80);
    expect(await scoresOf(member)).toBe(0);
    await member.get(round.path).expect(403);
    await member.post(`${round.seat}/accept`).expect(403);
    await member.post(`${round.seat}/decline`).expect(403);
  });

  it('is asked by a list, until they answer or 30 days have gone', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const [first, second] = [await invite(owner, member), await invite(owner, member)];
    await owner.put(`${first.seat}/total`, { strokes: 91 }).expect(200);
    await owner.put(`${second.seat}/holes/1`, { strokes: 4 }).expect(200);
    const { items } = await invitationsOf(member);
    expect(items).toMatchObject(
      [second, first].map(({ id, players }, at) => ({
        ...{ roundId: id, playerId: players[1]!.id, inviterName: 'Ann Owner' },
        strokes: [null, 91][at],
      })),
    );
    const page = await invitationsOf(member, '/api/v1/invitations?limit=1');
    const next = `/api/v1/invitations?limit=1&cursor=${page.nextCursor}`;
    expect((await invitationsOf(member, next)).items).toEqual([items[1]]);
    await member.post(`${first.seat}/accept`).expect(200);
    await age(second.players[1]!.id, 31);
    expect((await invitationsOf(member)).items).toEqual([]);
    expect(codeOf(await member.post(`${second.seat}/accept`).expect(410))).toBe(
      'invitation_lapsed',
    );
  });

  it('cannot be answered for by anybody but staff, who answer for no card of their own', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await invite(owner, member);
    const staff = await makeGolfer(service, ['golfer', 'staff']);
    for (const other of [owner, await makeGolfer(service), staff]) {
      await other.post(`${round.seat}/accept`).expect(403);
      await other.post(`${round.seat}/decline`).expect(403);
    }
    await owner.post(`${round.seat}/attest`).expect(403);
    await member.get('/api/v1/invitations/club').expect(403);
    const waiting = await invitationsOf(staff, '/api/v1/invitations/club?limit=100');
    expect(waiting.items.map(({ userId }) => userId)).toContain(member.userId);
    const own = await invite(owner, staff);
    await staff.post(`${own.seat}/attest`).expect(403);
    const written = await invite(staff, member);
    await staff.post(`${written.seat}/attest`).expect(403);
    const marked = await invite(owner, member, { markerId: staff.userId });
    await staff.post(`${marked.seat}/attest`).expect(403);
    await owner.put(`${marked.path}/marker`, { userId: null }).expect(200);
    await staff.post(`${marked.seat}/attest`).expect(200);
    const scored = await invite(owner, member, { markerId: staff.userId });
    await staff.put(`${scored.seat}/total`, { strokes: 140 }).expect(200);
    await owner.put(`${scored.path}/marker`, { userId: null }).expect(200);
    await staff.post(`${scored.seat}/attest`).expect(403);
    const attested = roundOf(await staff.post(`${round.seat}/attest`).expect(200));
    expect(attested.players[1]).toMatchObject({ userId: member.userId });
    await staff.post(`${round.seat}/attest`).expect(403);
    await staff.post(`/api/v1/rounds/${uuidv7()}/players/${uuidv7()}/attest`).expect(404);
  });

  it('writes no score of the card, and reads it', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await invite(owner, member);
    await member.get(round.path).expect(200);
    await member.put(`${round.seat}/holes/1`, { strokes: 4 }).expect(403);
    await acceptCards(member, round);
    await member.put(`${round.seat}/holes/1`, { strokes: 4 }).expect(200);
  });

  it('cannot be put on the same card twice', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await invite(owner, member);
    const body = { userId: member.userId, teeId: 'yellow' };
    const answer = await owner.post(`${round.path}/players`, body).expect(409);
    expect(codeOf(answer)).toBe('already_playing');
  });
});

describe('who invites', () => {
  it('must name members, and have a verified e-mail', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const { courseId, path } = await startRound(owner);
    const stranger = uuidv7();
    service.strangers.add(stranger);
    const start = (who: Golfer, body: object) =>
      who.post('/api/v1/rounds', { courseId, teeId: 'yellow', holes: '18', ...body });
    const players = [{ userId: stranger, teeId: 'yellow' }];
    const unknown = await start(owner, { players }).expect(422);
    expect(unknown.body).toMatchObject({ errors: [{ field: 'players.0.userId' }] });
    const marker = await start(owner, { markerId: stranger }).expect(422);
    expect(marker.body).toMatchObject({ errors: [{ field: 'markerId' }] });
    const named = await owner.put(`${path}/marker`, { userId: stranger }).expect(422);
    expect(named.body).toMatchObject({ errors: [{ field: 'userId' }] });

    const unverified = await makeGolfer(service, ['golfer'], { emailVerified: false });
    const seat = { userId: member.userId, teeId: 'yellow' };
    const refused = await start(unverified, { players: [seat] }).expect(403);
    expect(codeOf(refused)).toBe('email_unverified');
    await start(unverified, { players: [{ name: 'Bob', teeId: 'yellow' }] }).expect(201);
  });

  it('seats at once who trusts them, and never who has blocked them', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const say = (standing: string) =>
      member.put(`/api/v1/partners/${owner.userId}`, { standing }).expect(200);
    await say('trusted');
    const round = await invite(owner, member);
    expect(round.players[1]).toMatchObject({ userId: member.userId, invitedId: null });
    await say('blocked');
    const body = { userId: member.userId, teeId: 'yellow' };
    const { path } = await startRound(owner);
    const refused = await owner.post(`${path}/players`, body).expect(422);
    const { errors } = refused.body as { errors: object[] };
    service.strangers.add(member.userId);
    const unknown = await owner.post(`${path}/players`, body).expect(422);
    expect((unknown.body as { errors: object[] }).errors).toEqual(errors);
    service.strangers.delete(member.userId);
    expect((await member.get('/api/v1/partners').expect(200)).body).toMatchObject({
      items: [{ userId: owner.userId, standing: 'blocked', name: round.players[0]!.name }],
    });
    await member.delete(`/api/v1/partners/${owner.userId}`).expect(204);
    await owner.post(`${path}/players`, body).expect(201);
  });

  it('no longer shows to who has blocked them since', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await invite(owner, member);
    await member.put(`/api/v1/partners/${owner.userId}`, { standing: 'blocked' }).expect(200);
    expect((await invitationsOf(member)).items).toEqual([]);
    const staff = await makeGolfer(service, ['golfer', 'staff']);
    await staff.post(`${round.seat}/attest`).expect(403);
  });

  it('has 40 seats that wait at most, and 12 mails a day', async () => {
    const owner = await makeGolfer(service);
    const members = [await makeGolfer(service), await makeGolfer(service)];
    const rounds = [];
    for (let n = 0; n < 10; n++) {
      const four = [...members, ...members];
      rounds.push(...(await Promise.all(four.map((member) => invite(owner, member)))));
    }
    expect(await mailsTo(...members)).toBe(12);
    const { path } = await startRound(owner);
    const body = { userId: members[0]!.userId, teeId: 'yellow' };
    const refused = await owner.post(`${path}/players`, body).expect(409);
    expect(codeOf(refused)).toBe('too_many_invitations');
    await members[0]!.post(`${rounds[0]!.seat}/decline`).expect(200);
    await owner.post(`${path}/players`, body).expect(201);
  });

  it('is one of those whose invitations make 12 mails a day to one member, at most', async () => {
    const [member, other] = [await makeGolfer(service), await makeGolfer(service)];
    const owners = await Promise.all([1, 2, 3, 4].map(() => makeGolfer(service)));
    for (let n = 0; n < 4; n++) {
      await Promise.all(owners.map((owner) => invite(owner, member)));
    }
    await invite(owners[0]!, other);
    expect(await mailsTo(member)).toBe(12);
    expect(await mailsTo(other)).toBe(1);
    expect((await invitationsOf(member)).items).toHaveLength(16);
  });

  it('says of themself nothing', async () => {
    const golfer = await makeGolfer(service);
    const path = `/api/v1/partners/${golfer.userId}`;
    await golfer.put(path, { standing: 'trusted' }).expect(422);
  });
});

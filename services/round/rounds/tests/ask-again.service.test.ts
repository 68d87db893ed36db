import { expect, it } from 'vitest';
import {
  acceptCards,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
  type Golfer,
} from '../../tests/test-service.ts';
import type { RoundAnswer } from '../round-answer.ts';

const { service } = await useTestService();

/** A round that is finished, in which a member accepted the card that an owner keeps. */
async function playedOnce(standing?: 'trusted' | 'blocked') {
  const [owner, member, marker] = [
    await makeGolfer(service),
    await makeGolfer(service),
    await makeGolfer(service),
  ];
  const say = (what: string) =>
    member.put(`/api/v1/partners/${owner.userId}`, { standing: what }).expect(200);
  if (standing === 'trusted') await say(standing);
  const seat = { userId: member.userId, name: 'Mo Member', teeId: 'yellow', gender: 'men' };
  const round = await startRound(owner, {
    ...{
      gender: 'men',
      markerId: marker.userId,
      players: [seat, { name: 'Gus', teeId: 'yellow' }],
    },
  });
  await acceptCards(member, round);
  if (standing === 'blocked') await say(standing);
  const path = (at: number) => `${round.path}/players/${round.players[at]!.id}`;
  const paths = { own: path(0), seat: path(1), guest: path(2) };
  await owner.put(`${paths.seat}/total`, { strokes: 80 }).expect(200);
  await owner.post(`${round.path}/finish`).expect(200);
  return { ...round, ...paths, owner, member, marker };
}

type Played = Awaited<ReturnType<typeof playedOnce>>;

const seatOf = async ({ owner, path }: Played) =>
  ((await owner.get(path).expect(200)).body as RoundAnswer).players[1]!;

/** How many scores a golfer's record holds. */
const scoresOf = async (golfer: Golfer) =>
  ((await golfer.get('/api/v1/handicaps/me').expect(200)).body as { scores: number }).scores;

const finishedOf = async ({ id }: Played) =>
  (await readEvents(service, id)).findLast(({ type }) => type.includes('RoundFinished'))!.data;

const mailsTo = async ({ userId }: Golfer) =>
  (await readEvents(service, userId)).map(({ data }) => data['isAgain']);

it('asks a member again whose card was rewritten behind a reopening, and counts none of it till then', async () => {
  const round = await playedOnce();
  const { owner, member, path, seat } = round;
  expect(await scoresOf(member)).toBe(1);
  await owner.post(`${path}/reopen`).expect(200);
  await owner.put(`${seat}/total`, { strokes: 140 }).expect(200);
  await owner.post(`${path}/finish`).expect(200);
  expect(await seatOf(round)).toMatchObject({ userId: null, invitedId: member.userId });
  expect(await scoresOf(member)).toBe(0);
  const { askedAgain } = await finishedOf(round);
  expect(askedAgain).toMatchObject([{ playerId: round.players[1]!.id, userId: null }]);
  expect(await mailsTo(member)).toEqual([undefined, true]);
  expect((await member.get('/api/v1/invitations').expect(200)).body).toMatchObject({
    items: [{ roundId: round.id, inviterId: owner.userId, strokes: 140 }],
  });

  await member.post(`${seat}/accept`).expect(200);
  expect(await scoresOf(member)).toBe(1);
  await owner.post(`${path}/reopen`).expect(200);
  await owner.post(`${path}/finish`).expect(200);
  expect(await seatOf(round)).toMatchObject({ userId: member.userId });
});

it.each<[string, (round: Played) => Promise<unknown>]>([
  ['a hole by the marker', ({ marker, seat }) => marker.put(`${seat}/holes/1`, { strokes: 9 })],
  ['their gender', ({ owner, seat }) => owner.patch(seat, { gender: 'women' })],
  ['the day', ({ owner, path }) => owner.patch(path, { playedOn: '2026-01-02' })],
])('asks again behind a change of %s', async (_what, change) => {
  const round = await playedOnce();
  const { owner, path, seat } = round;
  await owner.post(`${path}/reopen`).expect(200);
  await owner.put(`${seat}/total`, { strokes: null }).expect(200);
  await owner.post(`${path}/finish`).expect(200);
  await round.member.post(`${seat}/accept`).expect(200);
  await owner.post(`${path}/reopen`).expect(200);
  expect(await change(round)).toMatchObject({ status: 200 });
  await owner.post(`${path}/finish`).expect(200);
  expect(await seatOf(round)).toMatchObject({ userId: null, invitedId: round.member.userId });
});

it.each<[string, (round: Played) => Promise<unknown>]>([
  ['wrote it', ({ member, seat }) => member.put(`${seat}/total`, { strokes: 79 })],
  ['is named otherwise', ({ owner, seat }) => owner.patch(seat, { name: 'Mo M.' })],
  ['is not who was changed', ({ owner, own }) => owner.put(`${own}/total`, { strokes: 99 })],
  ['sits beside a guest', ({ owner, guest }) => owner.patch(guest, { handicapIndex: 9.1 })],
])('does not ask a member again who %s', async (_why, change) => {
  const round = await playedOnce();
  await round.owner.post(`${round.path}/reopen`).expect(200);
  expect(await change(round)).toMatchObject({ status: 200 });
  await round.owner.post(`${round.path}/finish`).expect(200);
  expect(await seatOf(round)).toMatchObject({ userId: round.member.userId });
  expect(await finishedOf(round)).not.toHaveProperty('askedAgain');
});

it('does not ask again who trusts the owner, nor who finishes the round themselves', async () => {
  const trusting = await playedOnce('trusted');
  const marking = await playedOnce();
  await marking.owner.put(`${marking.path}/marker`, { userId: null });
  for (const round of [trusting, marking]) {
    await round.owner.post(`${round.path}/reopen`).expect(200);
    await round.owner.put(`${round.seat}/total`, { strokes: 140 }).expect(200);
  }
  const { userId } = marking.member;
  await marking.owner.put(`${marking.path}/marker`, { userId }).expect(200);
  await trusting.owner.post(`${trusting.path}/finish`).expect(200);
  await marking.member.post(`${marking.path}/finish`).expect(200);
  expect(await seatOf(trusting)).toMatchObject({ userId: trusting.member.userId });
  expect(await seatOf(marking)).toMatchObject({ userId });
});

it('sends no mail for somebody who is blocked, and finishes whatever waits', async () => {
  const round = await playedOnce('blocked');
  const { owner, member, path, seat } = round;
  const members = await Promise.all(Array.from({ length: 40 }, () => makeGolfer(service)));
  for (const { userId } of members) {
    await startRound(owner, { players: [{ userId, teeId: 'yellow' }] });
  }
  await owner.post(`${path}/reopen`).expect(200);
  await owner.put(`${seat}/total`, { strokes: 140 }).expect(200);
  await owner.post(`${path}/finish`).expect(200);
  expect(await seatOf(round)).toMatchObject({ userId: null, invitedId: member.userId });
  expect(await mailsTo(member)).toEqual([undefined]);
});

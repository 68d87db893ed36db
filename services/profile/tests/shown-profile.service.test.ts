import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliver, DETAILS, makeGolfer, OWN, useTestProfile, type Golfer } from './test-profile.ts';

const service = await useTestProfile();
let golfer: Golfer;
let other: Golfer;
beforeEach(async () => {
  golfer = await makeGolfer(service);
  other = await makeGolfer(service);
});

const show = (privacy: string) => golfer.put(OWN, { ...DETAILS, privacy }).expect(200);
const look = (viewer: Golfer) => viewer.get(`/api/v1/profiles/${golfer.userId}`);
const becomes = (userId: string, status: string, sequence: string) =>
  deliver(service, '/events/members', {
    type: 'golf.member.MemberChanged.v1',
    data: { userId, status, memberNumber: 7 },
    sequence,
  });

describe('the profile of another', () => {
  it('is shown to whoever is signed in, where they show it to everyone', async () => {
    await show('everyone');
    const answer = await look(other).expect(200);
    expect(answer.body).toEqual({
      ...{ userId: golfer.userId, homeClub: 'Royal Burgess', homeCourseId: null },
      ...{ preferredTee: 'White', showsHandicap: true, avatarId: null },
    });
  });

  it('is shown to members alone, for as long as they are, where they show it to members', async () => {
    await show('members');
    await look(other).expect(404);
    await becomes(other.userId, 'active', '5');
    await look(other).expect(200);
    await becomes(other.userId, 'suspended', '6');
    await look(other).expect(404);
    await look(await makeGolfer(service, ['golfer', 'staff'])).expect(200);
    await look(golfer).expect(200);
  });

  it('goes by the last that was told, however late the others come', async () => {
    await show('members');
    await becomes(other.userId, 'active', '9');
    await becomes(other.userId, 'verified', '8');
    await becomes(other.userId, 'active', '9');
    await look(other).expect(200);
  });

  it('is shown to nobody, staff neither, where they show it to nobody', async () => {
    await show('nobody');
    await becomes(other.userId, 'active', '5');
    await look(other).expect(404);
    await look(await makeGolfer(service, ['golfer', 'admin'])).expect(404);
    await look(golfer).expect(200);
  });

  it('is hidden at once, also from who has just seen it', async () => {
    await show('everyone');
    await look(other).expect(200);
    await show('nobody');
    await look(other).expect(404);
  });

  it('is told apart from none by nothing', async () => {
    await show('nobody');
    const hidden = await look(other).expect(404);
    const none = await other.get(`/api/v1/profiles/${randomUUID()}`).expect(404);
    const { traceId: one, ...hiddenBody } = hidden.body as Record<string, unknown>;
    const { traceId: two, ...noneBody } = none.body as Record<string, unknown>;
    expect(one).not.toBe(two);
    expect(hiddenBody).toEqual(noneBody);
    expect((await other.get('/api/v1/profiles/me')).status).toBe(422);
  });
});

it('puts aside what it cannot read of members', async () => {
  const data = { userId: 'nobody', status: 'active' };
  const type = 'golf.member.MemberChanged.v1';
  expect(await deliver(service, '/events/members', { type, data })).toBe('SUCCESS');
  expect(service.dapr.published.map(({ topic }) => topic)).toContain('member.changed.dlq');
});

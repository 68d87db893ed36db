import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { DETAILS, makeGolfer, OWN, useTestProfile, type Golfer } from './test-profile.ts';

const service = await useTestProfile();
let golfer: Golfer;
beforeEach(async () => {
  golfer = await makeGolfer(service);
});

const put = (details: object = {}) => golfer.put(OWN, { ...DETAILS, ...details });
const versionOf = ({ body }: { body: unknown }) => (body as { version: number }).version;

describe('your own profile', () => {
  it('is empty until you say something, and then as you said it', async () => {
    const empty = await golfer.get(OWN).expect(200);
    expect(empty.body).toMatchObject({ homeClub: null, privacy: 'members', showsHandicap: false });
    expect(empty.headers).toMatchObject({ etag: '"0"', 'x-cache': 'miss' });
    const said = await put().set('if-match', '"0"').expect(200);
    expect(said.body).toMatchObject({ ...DETAILS, userId: golfer.userId, avatarId: null });
    const again = await golfer.get(OWN).expect(200);
    expect(again.body).toEqual(said.body);
    expect(again.headers).toMatchObject({ etag: said.headers['etag'], 'x-cache': 'hit' });
  });

  it('takes a course of the club in place of words, and not both', async () => {
    const homeCourseId = '0198c0de-0000-7000-8000-00000000000c';
    await put({ homeClub: null, homeCourseId }).expect(200);
    const answer = await put({ homeCourseId }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field: 'homeClub' }] });
  });

  it('keeps no blanks', async () => {
    const answer = await put({
      homeClub: '  Old Course ',
      preferredTee: '  ',
    }).expect(200);
    expect(answer.body).toMatchObject({ homeClub: 'Old Course', preferredTee: null });
  });

  it.each([
    [{ privacy: 'some' }, 'privacy'],
    [{ homeClub: 'x'.repeat(101) }, 'homeClub'],
    [{ preferredTee: 7 }, 'preferredTee'],
    [{ homeCourseId: 'the old one', homeClub: null }, 'homeCourseId'],
    [{ userId: '0198c0de-0000-7000-8000-0000000000bb' }, 'userId'],
    [{ homeClub: 'a\u0000b' }, 'homeClub'],
  ])('refuses %j, with the field', async (wrong, field) => {
    const answer = await put(wrong).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });

  it('is not written over what you have not seen: both values are told', async () => {
    const version = versionOf(await put().expect(200));
    await put({ preferredTee: 'Blue' }).set('if-match', `"${version}"`).expect(200);
    const refused = await put({ preferredTee: 'Red' }).set('if-match', `"${version}"`).expect(412);
    expect(refused.body).toMatchObject({
      code: 'version_mismatch',
      current: { preferredTee: 'Blue' },
      sent: { preferredTee: 'Red' },
    });
    await put().set('if-match', 'W/"1"').expect(422);
    await golfer.delete(OWN).set('if-match', `"${version}"`).expect(412);
  });

  it('takes a retry for what it is: no conflict, no version, no event', async () => {
    const version = versionOf(await put().expect(200));
    const again = await put().set('if-match', '"0"').expect(200);
    expect(versionOf(again)).toBe(version);
  });

  it('goes back to nothing, and can be begun anew', async () => {
    const version = versionOf(await put().expect(200));
    await golfer.delete(OWN).set('if-match', `"${version}"`).expect(204);
    await golfer.delete(OWN).set('if-match', `"${version}"`).expect(204);
    expect((await golfer.get(OWN).expect(200)).body).toMatchObject({ version: 0, homeClub: null });
    const anew = await put().set('if-match', '"0"').expect(200);
    expect(versionOf(anew)).toBeGreaterThan(version);
    expect((await golfer.get(OWN).expect(200)).body).toEqual(anew.body);
  });

  it('lets one of many at once through, where each saw the same', async () => {
    const version = versionOf(await put().expect(200));
    const tees = Array.from({ length: 8 }, (_, at) => `Tee ${at}`);
    const answers = await Promise.all(
      tees.map((preferredTee) => put({ preferredTee }).set('if-match', `"${version}"`)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect((await golfer.get(OWN).expect(200)).body).toEqual(winner.body);
  });

  it('is told of by an event that says nothing of it', async () => {
    const answer = await put().expect(200);
    const { version } = answer.body as { version: number };
    const mine = () => service.dapr.published.filter(({ key }) => key === golfer.userId);
    await expect.poll(mine).toHaveLength(1);
    expect(mine()[0]).toMatchObject({
      topic: 'profile.changed',
      event: { type: 'golf.profile.ProfileChanged.v1', data: { userId: golfer.userId, version } },
    });
    expect(JSON.stringify(mine())).not.toContain(DETAILS.homeClub);
  });

  it('is for nobody without a token', async () => {
    for (const path of [OWN, `/api/v1/profiles/${golfer.userId}`]) {
      await request(service.app).get(path).expect(401);
    }
  });
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(service.context.metrics.registry)).toEqual(documented);
});

import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { AVATAR_BYTES, AVATAR_SIZES } from '../avatars/domain/avatar-bounds.ts';
import { JPEG, PNG, WEBP } from './pictures.ts';
import { DETAILS, makeGolfer, OWN, useTestProfile, type Golfer } from './test-profile.ts';

const service = await useTestProfile();
let golfer: Golfer;
beforeEach(async () => {
  golfer = await makeGolfer(service);
});

const asWorker = (test: request.Test) => test.set(CALLER_TOKEN_HEADER, CALLER_TOKEN);
const work = {
  fetch: (id: string) => asWorker(request(service.app).get(`/internal/avatars/${id}`)),
  bring: (id: string, webp = WEBP, sizes: readonly number[] = AVATAR_SIZES) =>
    asWorker(request(service.app).post(`/internal/avatars/${id}`)).send({
      pictures: sizes.map((size) => ({ size, webp: webp.toString('base64') })),
    }),
  refuse: (id: string) => asWorker(request(service.app).post(`/internal/avatars/${id}/refused`)),
};
const own = async () =>
  (await golfer.get(OWN).expect(200)).body as { avatarId: string | null; avatarWork: string };
const picture = (viewer: Golfer, below: string) =>
  viewer.get(`/api/v1/profiles/${golfer.userId}/avatar/${below}`);

/** Uploads a picture; gives the id that worker is told. */
async function upload(bytes = PNG): Promise<string> {
  await golfer.upload(bytes).expect(202);
  const asked = () =>
    service.dapr.published.flatMap(({ topic, key, event }) =>
      topic === 'profile.avatar' && key === golfer.userId
        ? [(event as { data: { avatarId: string } }).data]
        : [],
    );
  const { waitingId } = await waiting();
  await expect.poll(() => asked().at(-1)?.avatarId).toBe(waitingId);
  return waitingId;
}

async function waiting() {
  const { rows } = await service.context.pool.query<{ waitingId: string }>(
    'SELECT waiting_id AS "waitingId" FROM profile WHERE user_id = $1',
    [golfer.userId],
  );
  return rows[0]!;
}

async function rowsOf(userId: string) {
  const { rows } = await service.context.pool.query<{ id: string; isKept: boolean }>(
    'SELECT id, original IS NOT NULL AS "isKept" FROM avatar WHERE user_id = $1 ORDER BY id',
    [userId],
  );
  return rows;
}

describe('a picture', () => {
  it('is shown in its sizes once they are made, and never as it was uploaded', async () => {
    const id = await upload();
    expect(await own()).toMatchObject({ avatarId: null, avatarWork: 'being_made' });
    await picture(golfer, '64').expect(404);
    const answer = await work.fetch(id).expect(200);
    expect(answer.body).toEqual({ mediaType: 'image/png', original: PNG.toString('base64') });
    await work.bring(id).expect(200);
    expect(await own()).toMatchObject({ avatarId: id, avatarWork: null });
    const shown = await picture(golfer, `512?avatarId=${id}`).expect(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'authorization',
    });
    expect(shown.body).toEqual(WEBP);
    const latest = await picture(golfer, '64').expect(200);
    expect(latest.headers['cache-control']).toBe('private, no-cache');
    expect(await rowsOf(golfer.userId)).toEqual([{ id, isKept: false }]);
    await work.fetch(id).expect(404);
  });

  it('stays until another one is made, and then only that is kept', async () => {
    const first = await upload();
    await work.bring(first).expect(200);
    const second = await upload(JPEG);
    expect(await own()).toMatchObject({ avatarId: first, avatarWork: 'being_made' });
    const third = await upload();
    await work.fetch(second).expect(404);
    expect((await work.bring(second).expect(404)).body).toMatchObject({
      code: 'avatar_not_wanted',
    });
    await work.bring(third).expect(200);
    await work.bring(third).expect(404);
    expect((await rowsOf(golfer.userId)).map(({ id }) => id)).toEqual([third]);
    await picture(golfer, `64?avatarId=${first}`).expect(404);
  });

  it('that is broken is told to its golfer; the one before it stays', async () => {
    const first = await upload();
    await work.bring(first).expect(200);
    await work.refuse(await upload()).expect(200);
    expect(await own()).toMatchObject({ avatarId: first, avatarWork: 'refused' });
    expect(await rowsOf(golfer.userId)).toHaveLength(1);
  });

  it('follows the privacy of the profile', async () => {
    const other = await makeGolfer(service);
    await work.bring(await upload()).expect(200);
    await picture(other, '64').expect(404);
    await golfer.put(OWN, { ...DETAILS, privacy: 'everyone' }).expect(200);
    await picture(other, '64').expect(200);
    await golfer.put(OWN, { ...DETAILS, privacy: 'nobody' }).expect(200);
    await picture(other, '64').expect(404);
    await request(service.app).get(`/api/v1/profiles/${golfer.userId}/avatar/64`).expect(401);
  });

  it('can be taken away, also while its sizes are made', async () => {
    await golfer.delete(`${OWN}/avatar`).expect(204);
    const id = await upload();
    await golfer.delete(`${OWN}/avatar`).expect(204);
    await work.bring(id).expect(404);
    expect(await own()).toMatchObject({ avatarId: null, avatarWork: null });
    expect(await rowsOf(golfer.userId)).toEqual([]);
  });

  it('goes with the profile', async () => {
    await upload();
    await golfer.delete(OWN).expect(204);
    expect(await rowsOf(golfer.userId)).toEqual([]);
  });
});

describe('what is no picture', () => {
  it.each([
    ['a page', Buffer.from('<script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a')],
    ['nothing', Buffer.alloc(0)],
    ['a RIFF of sound', Buffer.from('RIFF\0\0\0\0WAVE')],
  ])('is refused whatever it says it is: %s', async (_what, bytes) => {
    const answer = await golfer.upload(bytes).expect(422);
    expect(answer.body).toMatchObject({ code: 'not_an_image' });
    expect(await rowsOf(golfer.userId)).toEqual([]);
  });

  it('is refused by its type and by its size', async () => {
    await golfer.upload(PNG, 'image/svg+xml').expect(415);
    await golfer.upload(PNG, 'application/json').expect(415);
    await golfer.upload(Buffer.concat([PNG, Buffer.alloc(AVATAR_BYTES)])).expect(413);
    const largest = Buffer.concat([PNG, Buffer.alloc(AVATAR_BYTES - PNG.length)]);
    await golfer.upload(largest, 'image/jpeg').expect(202);
  });

  it('is not taken from worker either', async () => {
    const id = await upload();
    await work.bring(id, PNG).expect(422);
    await work.bring(id, WEBP, [64, 64, 64]).expect(422);
    await work.bring(id, WEBP, [64]).expect(422);
    expect(await own()).toMatchObject({ avatarWork: 'being_made' });
  });

  it.each(['65', '0', '512x512', 'original'])('has no size %s', async (size) => {
    await picture(golfer, size).expect(422);
  });
});

it('is for services alone, what worker asks', async () => {
  const id = await upload();
  await golfer.get(`/internal/avatars/${id}`).expect(401);
  await request(service.app).post(`/internal/avatars/${id}/refused`).expect(401);
});

import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { makeGolfer, startRound, useTestService } from '../../tests/test-service.ts';

const { service, golfer: owner } = await useTestService();

const asSidecar = (path: string) =>
  request(service.app).get(path).set(CALLER_TOKEN_HEADER, CALLER_TOKEN);

async function share(path: string) {
  const answer = await owner.post(`${path}/share`).expect(201);
  return answer.body as { id: string; token: string; path: string; expiresAt: string };
}

describe('share links', () => {
  it('show the round to anyone, as it is now, until they are ended', async () => {
    const round = await startRound(owner);
    const link = await share(round.path);
    expect(link.token).toMatch(/^[\w-]{43}$/);
    await owner.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
    const shown = await request(service.app).get(link.path).expect(200);
    expect(shown.body).toMatchObject({ id: round.id, version: 2 });
    await request(service.app).get(link.path).set('if-none-match', '"2"').expect(304);
    const other = await share(round.path);
    await owner.delete(`${round.path}/share`).expect(204);
    await request(service.app).get(link.path).expect(404);
    await request(service.app).get(other.path).expect(404);
    await owner.delete(`${round.path}/share`).expect(204);
    await request(service.app)
      .get((await share(round.path)).path)
      .expect(200);
  });

  it('are kept as a hash alone', async () => {
    const { path } = await startRound(owner);
    const { token } = await share(path);
    const { rows } = await service.context.pool.query('SELECT * FROM round_share');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('are made and ended by the owner alone', async () => {
    const marker = await makeGolfer(service);
    const { path } = await startRound(owner, { markerId: marker.userId });
    await marker.post(`${path}/share`).expect(403);
    await marker.delete(`${path}/share`).expect(403);
    await request(service.app).post(`${path}/share`).expect(401);
    await owner.post(`/api/v1/rounds/${uuidv7()}/share`).expect(404);
    await request(service.app).get('/api/v1/shared-rounds/guess').expect(404);
  });
});

describe('what a link gives away', () => {
  it('is names and strokes, and no id, gender or index of anybody', async () => {
    const member = await makeGolfer(service);
    const player = { name: 'Bob', teeId: 'yellow', gender: 'men', handicapIndex: 12.3 };
    const round = await startRound(owner, {
      ...{ name: 'Ann', gender: 'women', markerId: member.userId },
      players: [{ userId: member.userId, name: 'Mo', teeId: 'yellow', gender: 'men' }, player],
    });
    await owner.put(`${round.holes}/1`, { strokes: 4, putts: 2 }).expect(200);
    const link = await share(round.path);
    const shown = await request(service.app).get(link.path).expect(200);
    expect(shown.body).toMatchObject({
      players: [
        { name: 'Ann', scores: [{ hole: 1, strokes: 4 }] },
        { name: 'Mo' },
        { name: 'Bob' },
      ],
    });
    const card = await request(service.app).get(`${link.path}/card`).expect(200);
    for (const text of [JSON.stringify(shown.body), card.text]) {
      for (const secret of [owner.userId, member.userId, 'women', '12.3', 'index 1']) {
        expect(text).not.toContain(secret);
      }
    }
  });
});

describe('open links', () => {
  const linksOf = async (path: string) =>
    (await owner.get(`${path}/shares`).expect(200)).body as { items: { id: string }[] };

  it('are listed without their tokens, and end one by one', async () => {
    const { path } = await startRound(owner);
    const [first, second] = [await share(path), await share(path)];
    const { items } = await linksOf(path);
    expect(items).toEqual(
      [second, first].map(({ id, expiresAt }) => ({
        ...{ id, expiresAt, createdAt: expect.any(String) as string },
      })),
    );
    await owner.delete(`${path}/shares/${first.id}`).expect(204);
    await request(service.app).get(first.path).expect(404);
    await request(service.app).get(second.path).expect(200);
    await owner.delete(`${path}/shares/${first.id}`).expect(404);
  });

  it('are ten at most, and end by themselves after 30 days', async () => {
    const { path } = await startRound(owner);
    const links = [];
    for (let n = 0; n < 10; n++) links.push(await share(path));
    const refused = await owner.post(`${path}/share`).expect(409);
    expect(refused.body).toMatchObject({ code: 'too_many_shares' });
    const { pool } = service.context;
    await pool.query(`UPDATE round_share SET expires_at = expires_at - interval '30 days'
      WHERE id = '${links[0]!.id}'`);
    await request(service.app).get(links[0]!.path).expect(404);
    expect((await linksOf(path)).items).toHaveLength(9);
    await share(path);
  });
});

describe('who may share', () => {
  const post = async (path: string, options: Parameters<typeof service.tokens.bearer>[1]) =>
    request(service.app)
      .post(`${path}/share`)
      .set('authorization', await service.tokens.bearer(owner.userId, options));

  it('needs a verified e-mail address', async () => {
    const { path } = await startRound(owner);
    const refused = await post(path, { emailVerified: false });
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'email_unverified' }]);
    const link = await post(path, { emailVerified: true });
    expect([link.status, link.get('cache-control')]).toEqual([201, 'no-store']);
  });

  it('needs, by an API key, that it was made to write rounds', async () => {
    const { path } = await startRound(owner);
    const refused = await post(path, { scopes: ['rounds:read'] });
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'forbidden' }]);
    expect((await post(path, { scopes: ['rounds:write'] })).status).toBe(201);
  });
});

describe('for services', () => {
  it('gives a round and the round of a link', async () => {
    const round = await startRound(owner);
    const { token } = await share(round.path);
    const inside = await asSidecar(`/internal/rounds/${round.id}`).expect(200);
    const outside = await owner.get(round.path).expect(200);
    expect(inside.body).toMatchObject({ round: outside.body as object, shared: { id: round.id } });
    const link = await asSidecar(`/internal/shares/${token}`).expect(200);
    expect(link.body).toMatchObject({ roundId: round.id });
    await owner.delete(`${round.path}/share`).expect(204);
    await asSidecar(`/internal/shares/${token}`).expect(404);
    await asSidecar(`/internal/rounds/${uuidv7()}`).expect(404);
  });

  it('is not for the public', async () => {
    const { id } = await startRound(owner);
    await owner.get(`/internal/rounds/${id}`).expect(401);
    await owner.get('/internal/shares/guess').expect(401);
  });
});

it('tells watchers of every version, and of links that ended', async () => {
  const { redis } = service.context;
  const watcher = redis.duplicate({ enableOfflineQueue: true, enableReadyCheck: false });
  const heard: object[] = [];
  watcher.on('message', (_channel, text: string) => heard.push(JSON.parse(text) as object));
  await watcher.subscribe(service.channel);
  const { id: roundId, path, holes, teeId } = await startRound(owner);
  await owner.put(`${holes}/1`, { strokes: 4 }).expect(200);
  await owner.put(`${holes}/1`, { strokes: 4 }).expect(200);
  await owner.post(`${path}/players`, { name: 'Bob', teeId }).expect(201);
  await owner.post(`${path}/finish`).expect(200);
  await owner.delete(`${path}/share`).expect(204);
  // Of what was sent again too: nobody knows whether the first was told.
  const versions = [1, 2, 2, 3, 4].map((version) => ({ roundId, version }));
  await expect.poll(() => heard).toEqual([...versions, { roundId, revokedShares: true }]);
  watcher.disconnect();
});

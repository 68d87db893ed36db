import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { playRoutes } from '../routes/index.ts';
import {
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
} from '../../tests/test-service.ts';

const { service, golfer } = await useTestService();

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

describe('courses', () => {
  it('are listed by name in pages that neither repeat nor leave out', async () => {
    const all = await golfer.get('/api/v1/courses').expect(200);
    const names: string[] = [];
    let cursor = '';
    do {
      const page = await golfer.get(`/api/v1/courses?limit=3${cursor}`).expect(200);
      const { items, nextCursor } = page.body as Page<{ name: string }>;
      names.push(...items.map((item) => item.name));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(names).toEqual((all.body as Page<{ name: string }>).items.map((item) => item.name));
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(names).toEqual([...names].sort());
  });

  it.each(['cursor=rubbish', 'limit=0', 'limit=x', 'sort=name'])('refuse ?%s', async (query) => {
    const answer = await golfer.get(`/api/v1/courses?${query}`).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: query.split('=')[0] }] });
  });

  it('answer 404 for an id that names none', async () => {
    await golfer.get(`/api/v1/courses/${uuidv7()}`).expect(404);
  });
});

describe('POST /rounds', () => {
  it('starts a round with ids that the client minted, and tells a retry the same', async () => {
    const ids = { id: uuidv7(), playerId: uuidv7(), playedOn: '2026-05-02' };
    const round = await startRound(golfer, ids);
    expect(round.id).toBe(ids.id);
    const { courseId, teeId } = round;
    const again = await golfer.post('/api/v1/rounds', { courseId, teeId, holes: '18', ...ids });
    expect([again.status, (again.body as { id: string }).id]).toEqual([200, ids.id]);
    expect(await readEvents(service, ids.id)).toHaveLength(1);
  });

  it('are the same round when they are started again after midnight', async () => {
    const { courseId, teeId, id, playedOn } = await startRound(golfer);
    const yesterday = `UPDATE round SET played_on = played_on - 1 WHERE id = $1`;
    await service.context.pool.query(yesterday, [id]);
    const start = { courseId, teeId, holes: '18', id };
    await golfer.post('/api/v1/rounds', start).expect(200);
    await golfer.post('/api/v1/rounds', { ...start, playedOn }).expect(409);
  });

  it('refuses an id that another round has, and leaves nothing half done', async () => {
    const round = await startRound(golfer);
    const { courseId, teeId } = round;
    const playerId = round.players[0]!.id;
    const id = uuidv7();
    const body = { courseId, teeId, holes: 'back9', id, playerId };
    const answer = await golfer.post('/api/v1/rounds', body).expect(409);
    expect(answer.body).toMatchObject({ code: 'id_taken' });
    await golfer.get(`/api/v1/rounds/${id}`).expect(404);
  });

  it('refuses a course that was archived, and plays on where a round has begun', async () => {
    const { courseId, teeId, holes } = await startRound(golfer);
    const { pool } = service.context;
    const setState = (state: string) =>
      pool.query('UPDATE course SET state = $2 WHERE id = $1', [courseId, state]);
    await setState('archived');
    const answer = await golfer.post('/api/v1/rounds', { courseId, teeId, holes: '18' });
    await golfer.put(`${holes}/1`, { strokes: 4 }).expect(200);
    await setState('published');
    expect([answer.status, codeOf(answer)]).toEqual([409, 'course_state']);
  });

  it('takes today at the course as the date of play', async () => {
    const round = (await startRound(golfer)) as unknown as { playedOn: string };
    expect(round.playedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([
    [{ holes: '27' }, 'holes'],
    [{ teeId: 'purple' }, 'teeId'],
    [{ courseId: uuidv7() }, 'courseId'],
    [{ playedOn: '2026-02-30' }, 'playedOn'],
    [{ playedOn: '2999-01-01' }, 'playedOn'],
    [{ ownerId: uuidv7() }, 'ownerId'],
    [{ id: 'x' }, 'id'],
    [{ context: 'fun' }, 'context'],
    [{ handicapAllowance: 101 }, 'handicapAllowance'],
    [{ gender: 'other' }, 'gender'],
    [{ markerId: 'me' }, 'markerId'],
    [{ name: '' }, 'name'],
  ])('refuses %j, naming the field', async (wrong, field) => {
    const { courseId, teeId } = await startRound(golfer);
    const answer = await golfer.post('/api/v1/rounds', { courseId, teeId, holes: '18', ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });

  it('has one effect and one answer for an Idempotency-Key, also at the same time', async () => {
    const { courseId, teeId } = await startRound(golfer);
    const body = { courseId, teeId, holes: '18' };
    const send = () => golfer.post('/api/v1/rounds', body).set('idempotency-key', 'tee-time-1');
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => (answer.body as { id: string }).id)).size).toBe(1);
    const other = await golfer
      .post('/api/v1/rounds', { ...body, holes: 'front9' })
      .set('idempotency-key', 'tee-time-1');
    expect([other.status, other.body]).toMatchObject([422, { code: 'idempotency_key_reused' }]);
  });
});

describe('finish', () => {
  it('closes the card once and says so in an event', async () => {
    const round = await startRound(golfer, { holes: 'front9' });
    for (let hole = 1; hole <= 9; hole++)
      await golfer.put(`${round.holes}/${hole}`, { strokes: 4 });
    const finished = await golfer.post(`/api/v1/rounds/${round.id}/finish`).expect(200);
    expect(finished.body).toMatchObject({
      state: 'finished',
      version: 11,
      players: [{ strokes: 36 }],
    });
    expect((await readEvents(service, round.id)).at(-1)).toEqual({
      type: 'golf.round.RoundFinished.v1',
      data: { roundId: round.id, roundVersion: 11 },
    });
    await golfer.post(`/api/v1/rounds/${round.id}/finish`).expect(409);
  });

  it('repeats its answer for the same Idempotency-Key', async () => {
    const round = await startRound(golfer);
    const send = () =>
      golfer.post(`/api/v1/rounds/${round.id}/finish`).set('idempotency-key', 'finish-1');
    await send().expect(200);
    const again = await send().expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toMatchObject({ state: 'finished', version: 2 });
    expect(await readEvents(service, round.id)).toHaveLength(2);
  });

  it('is for the owner alone', async () => {
    const round = await startRound(golfer);
    const stranger = await makeGolfer(service);
    await stranger.post(`/api/v1/rounds/${round.id}/finish`).expect(403);
    await golfer.post(`/api/v1/rounds/${uuidv7()}/finish`).expect(404);
  });
});

describe('GET /rounds', () => {
  it('gives a round with its ETag, and 304 while it is unchanged', async () => {
    const round = await startRound(golfer);
    const path = `/api/v1/rounds/${round.id}`;
    const first = await golfer.get(path).expect(200);
    expect(first.headers['etag']).toBe('"1"');
    await golfer.get(path).set('if-none-match', '"1"').expect(304);
    await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
    const changed = await golfer.get(path).set('if-none-match', '"1"').expect(200);
    expect(changed.body).toMatchObject({ version: 2, players: [{ scores: [{ strokes: 4 }] }] });
  });

  it("does not show somebody else's round, cached or not", async () => {
    const round = await startRound(golfer);
    const stranger = await makeGolfer(service);
    await stranger.get(`/api/v1/rounds/${round.id}`).expect(403);
    await golfer.get(`/api/v1/rounds/${round.id}`).expect(200);
    await stranger.get(`/api/v1/rounds/${round.id}`).expect(403);
  });

  it('lists own rounds, the latest first, in stable pages', async () => {
    const player = await makeGolfer(service);
    const dates = ['2026-05-02', '2026-05-02', '2026-04-01', '2026-06-30', '2026-01-05'];
    for (const playedOn of dates) await startRound(player, { playedOn });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await player.get(`/api/v1/rounds?limit=2${cursor}`).expect(200);
      const { items, nextCursor } = page.body as Page<{ playedOn: string }>;
      seen.push(...items.map((item) => item.playedOn));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual([...dates].sort().reverse());
  });
});

describe('every action on a round', () => {
  // What only staff may is refused before it is looked for.
  const actions = playRoutes({} as never).filter(
    ({ auth, path, permission }) =>
      auth === 'user' && path.includes(':roundId') && permission !== 'rounds:attest',
  );
  const pathOf = (path: string, roundId: string, playerId: string) =>
    path
      .replace(':roundId', roundId)
      .replace(/:playerId|:shareId/, playerId)
      .replace(':hole', '1');

  it.each(actions.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    '$name wants a token, a round that is there, and someone who has a say',
    async ({ route: { method, path, examples } }) => {
      const round = await startRound(golfer);
      const stranger = await makeGolfer(service);
      const app = request(service.app);
      const send = (to: string, authorization: string) =>
        app[method](to)
          .set('authorization', authorization)
          .send(examples?.body as object | undefined);
      const own = pathOf(path, round.id, round.players[0]!.id);
      const unknown = pathOf(path, uuidv7(), uuidv7());
      const answers = [
        await send(own, ''),
        await send(unknown, golfer.authorization),
        await send(own, stranger.authorization),
        await send(pathOf(path, 'x', 'x'), golfer.authorization),
      ];
      expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
        [401, 'unauthenticated'],
        [404, 'not_found'],
        [403, 'forbidden'],
        [422, 'invalid_request'],
      ]);
      expect(await readEvents(service, round.id)).toHaveLength(1);
    },
  );
});

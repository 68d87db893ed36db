import request from 'supertest';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
} from '../../tests/test-service.ts';

const { service, golfer } = await useTestService();

describe('PUT hole', () => {
  it('writes a score, its version and its event together', async () => {
    const round = await startRound(golfer);
    const answer = await golfer.put(`${round.holes}/7`, { strokes: 4, putts: 2 }).expect(200);
    expect(answer.body).toMatchObject({
      hole: 7,
      strokes: 4,
      putts: 2,
      version: 1,
      roundVersion: 2,
    });
    const events = await readEvents(service, round.id);
    expect(events.map((event) => event.type)).toEqual([
      'golf.round.RoundStarted.v1',
      'golf.round.HoleScored.v1',
    ]);
    expect(events[1]!.data).toMatchObject({ hole: 7, strokes: 4, holeVersion: 1, roundVersion: 2 });
  });

  it('makes no version and no event for the same value again', async () => {
    const round = await startRound(golfer);
    await golfer.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
    const again = await golfer.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
    expect(again.body).toMatchObject({ version: 1, roundVersion: 2 });
    expect(await readEvents(service, round.id)).toHaveLength(2);
  });

  it('answers many concurrent writes of one round each by itself, with dense versions', async () => {
    const round = await startRound(golfer);
    const writes = Array.from({ length: 54 }, (_, index) =>
      golfer.put(`${round.holes}/${(index % 18) + 1}`, { strokes: 3 + Math.floor(index / 18) }),
    );
    const answers = await Promise.all(writes);
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    const versions = answers.map(
      (answer) => (answer.body as { roundVersion: number }).roundVersion,
    );
    expect([...versions].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 54 }, (_, index) => index + 2),
    );
    const events = await readEvents(service, round.id);
    expect(events.map((event) => event.data['roundVersion'])).toEqual(
      Array.from({ length: 55 }, (_, index) => index + 1),
    );
  });

  it('tells both values when If-Match names an old version', async () => {
    const round = await startRound(golfer);
    await golfer.put(`${round.holes}/3`, { strokes: 4 }).set('if-match', '"0"').expect(200);
    const conflict = await golfer.put(`${round.holes}/3`, { strokes: 6 }).set('if-match', '"0"');
    expect(conflict.status).toBe(412);
    expect(conflict.body).toMatchObject({
      code: 'version_mismatch',
      current: { hole: 3, strokes: 4, version: 1 },
      sent: { hole: 3, strokes: 6 },
    });
  });

  it('takes a pick-up without strokes', async () => {
    const round = await startRound(golfer);
    const answer = await golfer.put(`${round.holes}/2`, { pickedUp: true }).expect(200);
    expect(answer.body).toMatchObject({ strokes: null, pickedUp: true });
  });

  it.each([
    ['no strokes', 1, {}, 'strokes'],
    ['0 strokes', 1, { strokes: 0 }, 'strokes'],
    ['21 strokes', 1, { strokes: 21 }, 'strokes'],
    ['strokes as text', 1, { strokes: '4' }, 'strokes'],
    ['half a stroke', 1, { strokes: 4.5 }, 'strokes'],
    ['both strokes and picked up', 1, { strokes: 4, pickedUp: true }, 'strokes'],
    ['as many putts as strokes', 1, { strokes: 3, putts: 3 }, 'putts'],
    ['a penalty that no stroke led to', 1, { strokes: 1, penalties: 1 }, 'penalties'],
    ['putts and penalties alone', 1, { strokes: 4, putts: 2, penalties: 2 }, 'putts'],
    ['an unknown field', 1, { strokes: 4, version: 9 }, 'version'],
    ['an unknown fairway', 1, { strokes: 4, fairway: 'lost' }, 'fairway'],
    ['hole 19', 19, { strokes: 4 }, 'hole'],
    ['hole 0', 0, { strokes: 4 }, 'hole'],
  ])('refuses %s, naming the field, and writes nothing', async (_what, hole, body, field) => {
    const round = await startRound(golfer);
    const answer = await golfer.put(`${round.holes}/${hole}`, body);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.body as { code: string; errors: { field: string }[] };
    expect(problem.code).toBe('invalid_request');
    expect(problem.errors.map((error) => error.field)).toContain(field);
    expect(await readEvents(service, round.id)).toHaveLength(1);
  });

  it('refuses a hole that is not in play', async () => {
    const round = await startRound(golfer, { holes: 'front9' });
    const answer = await golfer.put(`${round.holes}/10`, { strokes: 4 }).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'hole' }] });
  });

  it('refuses a body that is broken, too large or not JSON', async () => {
    const round = await startRound(golfer);
    const put = (body: string, type: string) =>
      request(service.app)
        .put(`${round.holes}/1`)
        .set('authorization', golfer.authorization)
        .set('content-type', type)
        .send(body);
    const broken = await put('{"strokes":', 'application/json');
    expect([broken.status, codeOf(broken)]).toEqual([400, 'malformed_json']);
    const large = await put(
      JSON.stringify({ strokes: 4, note: 'x'.repeat(70_000) }),
      'application/json',
    );
    expect([large.status, codeOf(large)]).toEqual([413, 'payload_too_large']);
    const form = await put('strokes=4', 'application/x-www-form-urlencoded');
    expect([form.status, codeOf(form)]).toEqual([415, 'unsupported_media_type']);
    const prototype = await put('{"strokes":4,"__proto__":{"a":1}}', 'application/json');
    expect([prototype.status, codeOf(prototype)]).toEqual([422, 'invalid_request']);
    expect(await readEvents(service, round.id)).toHaveLength(1);
  });

  it("refuses strangers, expired tokens and another round's player", async () => {
    const round = await startRound(golfer);
    const other = await startRound(golfer);
    const stranger = await makeGolfer(service);
    const path = `${round.holes}/1`;
    const expired = await service.tokens.bearer(golfer.userId, { lifetimeSeconds: -60 });
    const answers = [
      await request(service.app).put(path).send({ strokes: 4 }),
      await request(service.app).put(path).set('authorization', expired).send({ strokes: 4 }),
      await stranger.put(path, { strokes: 4 }),
      await golfer.put(`/api/v1/rounds/${round.id}/players/${other.players[0]!.id}/holes/1`, {
        strokes: 4,
      }),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [401, 'unauthenticated'],
      [401, 'unauthenticated'],
      [403, 'forbidden'],
      [404, 'not_found'],
    ]);
    expect(await readEvents(service, round.id)).toHaveLength(1);
  });

  it('refuses a finished round with a plain 409', async () => {
    const round = await startRound(golfer);
    await golfer.post(`/api/v1/rounds/${round.id}/finish`).expect(200);
    const late = await golfer.put(`${round.holes}/1`, { strokes: 4 });
    expect([late.status, codeOf(late)]).toEqual([409, 'round_finished']);
    expect(await readEvents(service, round.id)).toHaveLength(2);
  });
});

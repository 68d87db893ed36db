import { expect, it } from 'vitest';
import { newGolfer } from './golfer.ts';
import { readLogOf } from './stack.ts';

it('takes a round from the first tee to the analytics', async () => {
  const golfer = await newGolfer();
  const round = await golfer.start('18');
  for (let hole = 1; hole <= 18; hole++) {
    expect((await golfer.score(round, hole, hole === 18 ? 3 : 4)).status).toBe(200);
  }
  const card = await golfer.as<{ version: number }>('GET', `/api/v1/rounds/${round.id}`);
  expect(card.headers.get('etag')).toBe('"19"');
  expect(card.body).toMatchObject({ state: 'in_progress', players: [{ strokes: 71 }] });
  expect((await golfer.finish(round)).body).toMatchObject({ state: 'finished' });

  await expect.poll(async () => (await golfer.analytics()).body.figures.rounds).toBe(1);
  const { body } = await golfer.analytics();
  expect(body).toMatchObject({
    figures: { rounds: 1, eighteen: { strokes: { value: 71, n: 1 } } },
    bestByCourse: [{ courseId: round.courseId, strokes: 71 }],
    trend: [{ roundId: round.id, strokes: 71 }],
  });
});

it('folds an edit of a hole into the same round', async () => {
  const golfer = await newGolfer();
  const round = await golfer.start('front9');
  for (let hole = 1; hole <= 9; hole++) await golfer.score(round, hole, 5);
  await golfer.score(round, 3, 4);
  await golfer.finish(round);
  const nines = async () => (await golfer.analytics()).body.figures.nine.strokes;
  await expect.poll(nines).toEqual({ value: 44, n: 1 });
});

it('shows one trace id in the answer and in the logs of gateway and round', async () => {
  const golfer = await newGolfer();
  const traceId = 'c0ffee'.padEnd(32, '0').replace(/0$/, '1');
  const traceparent = `00-${traceId}-${'1'.repeat(16)}-01`;
  const refused = await golfer.as(
    'PUT',
    '/api/v1/rounds/none/players/none/holes/1',
    {},
    { traceparent },
  );
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ traceId });
  await expect.poll(() => readLogOf('round')).toContain(traceId);
  await expect.poll(() => readLogOf('gateway')).toContain(traceId);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './start-gateway.ts';
import { startUpstream, type TestUpstream } from './test-upstream.ts';

let two: TestUpstream;
let gateway: TestGateway;
beforeEach(async () => {
  two = await startUpstream('two');
  gateway = await startGateway({ alsoRound: two.url });
});
afterEach(async () => {
  await gateway.stop();
  await two.stop();
});

const post = (body: string) =>
  gateway.fetch('/api/v1/rounds', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });

describe('a service of two instances', () => {
  it('is asked in turn', async () => {
    for (let n = 0; n < 10; n++) expect((await gateway.fetch('/api/v1/rounds')).status).toBe(200);
    expect([gateway.round.seen.length, two.seen.length]).toEqual([5, 5]);
  });

  it('answers all while one is away, bodies too, and nothing comes twice', async () => {
    await two.stop();
    const bodies = Array.from({ length: 20 }, (_, n) => JSON.stringify({ n }));
    const answers = await Promise.all(bodies.map(post));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(gateway.round.seen.map(({ body }) => body).sort()).toEqual([...bodies].sort());
    const health = await (await fetch(`${gateway.url}/ready`)).json();
    expect(health).toMatchObject({ dependencies: { round: 'ok' } });
  });

  it('is asked again by who only reads when an instance hangs up', async () => {
    two.answer((res) => res.destroy());
    for (let n = 0; n < 4; n++) expect((await gateway.fetch('/api/v1/rounds')).status).toBe(200);
    expect(two.seen).toHaveLength(1);
  });

  it('is not asked again by who changes something', async () => {
    two.answer((res) => res.destroy());
    const [first, second] = [await post('{}'), await post('{}')];
    expect([first.status, second.status].sort()).toEqual([200, 503]);
    const posts = [...gateway.round.seen, ...two.seen].filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(2);
  });

  it('is away when both are', async () => {
    await two.stop();
    await gateway.round.stop();
    for (const answer of [await post('{}'), await gateway.fetch('/api/v1/rounds')]) {
      expect([answer.status, await answer.json()]).toMatchObject([
        503,
        { code: 'upstream_unavailable' },
      ]);
    }
  });
});

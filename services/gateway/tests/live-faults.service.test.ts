import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { watch, type LiveClient } from './live-client.ts';
import { startLiveWorld, type LiveWorld } from './live-world.ts';
import { makeRound, score } from './sample-round.ts';

let world: LiveWorld;
afterEach(() => world.stop());

const OFTEN = { LIVE_HEARTBEAT_MS: '100' };

async function start(environment: Record<string, string>) {
  world = await startLiveWorld(environment);
  const round = makeRound();
  world.rounds.set(round.id, round);
  const path = `/api/v1/live/rounds/${round.id}`;
  const authorization = await world.gateway.bearer(round.ownerId);
  const follow = () => watch(world.gateway, path, { authorization });
  return { round, path, authorization, follow };
}

async function endOf(client: LiveClient): Promise<unknown> {
  await client.ended;
  return client.events.at(-1)?.data;
}

async function metric(name: string): Promise<string> {
  const text = await world.gateway.context.metrics.registry.getSingleMetricAsString(name);
  return text.replaceAll(/^#.*\n/gm, '');
}

describe('heartbeats', () => {
  it('carry the version', async () => {
    const { follow } = await start(OFTEN);
    const client = await follow();
    await expect
      .poll(() => client.events.filter(({ event }) => event === 'heartbeat').length)
      .toBeGreaterThan(1);
    expect(client.events.at(-1)).toEqual({ event: 'heartbeat', data: { version: 1 } });
    client.close();
  });

  it('mend what was never announced', async () => {
    const { round, follow } = await start(OFTEN);
    const client = await follow();
    await world.change(round.id, (next) => score(next, 1, 4), false);
    await expect.poll(() => client.told().map(({ id }) => id)).toEqual(['1', '2']);
    client.close();
  });

  it('notice a share link that is no more, and bear a service that is away', async () => {
    const { round, path } = await start(OFTEN);
    world.shares.set('link', round.id);
    const client = await watch(world.gateway, `${path}?share=link`);
    world.gateway.round.answer((res) => void res.writeHead(503).end());
    const beats = client.events.length;
    await expect.poll(() => client.events.length).toBeGreaterThan(beats + 2);
    world.gateway.round.answer(world.answer);
    world.shares.delete('link');
    expect(await endOf(client)).toEqual({ reason: 'share_revoked' });
  });

  it('notice a round that is no more', async () => {
    const { round, follow } = await start(OFTEN);
    const client = await follow();
    world.rounds.delete(round.id);
    expect(await endOf(client)).toEqual({ reason: 'not_allowed' });
  });
});

describe('a slow reader', () => {
  it('is cut off, and the others get everything', async () => {
    const { round, path, authorization, follow } = await start({
      LIVE_MAX_UNSENT_BYTES: '1000000',
    });
    const client = await follow();
    const socket = await readNothing(path, authorization);
    const filler = 'x'.repeat(500_000);
    await expect.poll(() => metric('open_live_streams')).toMatch(/ 2$/);
    const isCutOff = async () =>
      /"slow_reader".* 1$/m.test(await metric('live_streams_ended_total'));
    // The sockets of both sides have room of their own, some megabytes.
    let versions = 1;
    for (; versions < 100 && !(await isCutOff()); versions++) {
      await world.change(round.id, (next) => void (next['note'] = `${versions}${filler}`));
      await expect.poll(() => client.told().at(-1)?.id, { interval: 5 }).toBe(`${versions + 1}`);
    }
    expect(await isCutOff()).toBe(true);
    await world.change(round.id, (next) => score(next, 1, 4));
    await expect.poll(() => client.told().at(-1)?.id, { interval: 5 }).toBe(`${versions + 1}`);
    socket.destroy();
    client.close();
  });
});

describe('the end of a server', () => {
  it('is told to every stream, waits for none, and opens no more', async () => {
    const { path, authorization, follow } = await start({});
    const client = await follow();
    const stuck = await readNothing(path, authorization);
    await expect.poll(() => metric('open_live_streams')).toMatch(/ 2$/);
    world.gateway.context.live.stop();
    expect(await endOf(client)).toEqual({ reason: 'server_stopping' });
    const refused = await follow();
    expect([refused.response.status, await refused.response.json()]).toMatchObject([
      503,
      { code: 'busy' },
    ]);
    const begunAt = Date.now();
    await world.gateway.stop();
    expect(Date.now() - begunAt).toBeLessThan(5000);
    stuck.destroy();
    world.stop = () => Promise.resolve();
  });
});

describe('the number of streams', () => {
  it('is limited for a user, for an address and over all, and given back', async () => {
    const { round, path, follow } = await start({
      LIVE_MAX_STREAMS: '4',
      LIVE_MAX_STREAMS_PER_USER: '2',
      LIVE_MAX_STREAMS_PER_ADDRESS: '1',
    });
    world.shares.set('link', round.id);
    const share = () => watch(world.gateway, `${path}?share=link`);
    const codeOf = async ({ response }: LiveClient) => [
      response.status,
      response.status === 200 ? '' : ((await response.json()) as { code: string }).code,
    ];
    const open = [await follow(), await follow(), await share()];
    expect(open.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    expect(await codeOf(await follow())).toEqual([429, 'too_many_streams']);
    expect(await codeOf(await share())).toEqual([429, 'too_many_streams']);
    world.boards.set('club.net.all', { id: 'club.net.all', version: '1:1' });
    const board = async () =>
      watch(world.gateway, '/api/v1/live/leaderboards/club.net.all', {
        authorization: await world.gateway.bearer(randomUUID()),
      });
    open.push(await board());
    expect(await codeOf(await board())).toEqual([503, 'busy']);
    open.forEach((client) => client.close());
    await expect.poll(async () => (await follow()).response.status).toBe(200);
  });
});

/** A client that asks for a stream and never reads. */
function readNothing(path: string, authorization: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(world.gateway.port, '127.0.0.1', () => {
      socket.pause();
      socket.on('error', () => undefined);
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\n\r\n`,
      );
      resolve(socket);
    });
  });
}

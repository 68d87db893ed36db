import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOwnSidecar, type OwnSidecar } from '../tools/own-sidecar/start-own-sidecar.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { startOwnGateway } from './own-gateway.ts';
import { stack, without } from './stack.ts';

/** Of the hop alone: sizes that a sidecar tells in another way, moments, names of a trace. */
const OF_THE_HOP = ['content-length', 'transfer-encoding', 'connection', 'keep-alive'];
const OF_THE_MOMENT = ['date', 'x-trace-id'];
/** The other gateway counts by itself. */
const OF_THE_GATEWAY = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

const id = randomUUID().slice(0, 8);
const [caller, callee] = [`gateway-${id}`, `round-${id}`];
let sidecars: OwnSidecar[];
let webRoot: string;
let gateway: Awaited<ReturnType<typeof startOwnGateway>>;
let golfer: Golfer;
let hole: string;

beforeAll(async () => {
  sidecars = await Promise.all([
    startOwnSidecar({
      ...{ app: caller, appPort: stack.ports['gateway']!, called: [callee] },
      allowed: ['v1.0/metadata', 'v1.0/invoke'],
    }),
    startOwnSidecar({ app: callee, appPort: stack.ports['round']!, allowed: ['v1.0/metadata'] }),
  ]);
  webRoot = await mkdtemp(join(tmpdir(), 'golfroundpro-web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>GolfRoundPro</title>');
  const [own] = sidecars;
  gateway = await startOwnGateway(webRoot, {
    ROUND_URL: `dapr://${callee}.default`,
    DAPR_HTTP_PORT: String(own!.port),
    DAPR_API_TOKEN: own!.apiToken,
  });
  golfer = await newGolfer();
  const round = await golfer.start('18');
  hole = `/api/v1/rounds/${round.id}/players/${round.playerId}/holes/1`;
});
afterAll(async () => {
  await gateway?.stop();
  await Promise.all(sidecars.map((sidecar) => sidecar.stop()));
  await rm(webRoot, { recursive: true });
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function ask(address: string, path: string, { headers, ...asked }: Asked = {}) {
  const answer = await fetch(address + path, {
    ...asked,
    headers: {
      authorization: `Bearer ${golfer.token}`,
      ...(asked.body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
  });
  const differ = [...OF_THE_HOP, ...OF_THE_MOMENT, ...OF_THE_GATEWAY];
  const left = [...answer.headers].filter(([name]) => !differ.includes(name));
  const text = (await answer.text()).replace(/"traceId":"[^"]*"/, '"traceId":""');
  return { status: answer.status, headers: Object.fromEntries(left), text };
}
const direct = (path: string, asked?: Asked) => ask(stack.address, path, asked);
const through = (path: string, asked?: Asked) => ask(gateway.address, path, asked);
const score = (strokes: number): Asked => ({ method: 'PUT', body: JSON.stringify({ strokes }) });

it.each<[string, string, Asked?]>([
  ['a list', '/api/v1/courses'],
  ['what there is not', `/api/v1/rounds/${randomUUID()}`],
  ['an id that cannot be one', '/api/v1/rounds/a%20b%3F%23'],
  ['a body that is not right', '/api/v1/rounds', { method: 'POST', body: '{}' }],
  ['a body that is no JSON', '/api/v1/rounds', { method: 'POST', body: '{' }],
  ['who is nobody', '/api/v1/courses', { headers: { authorization: '' } }],
  ['a head alone', '/api/v1/courses', { method: 'HEAD' }],
  ['events alone', '/api/v1/courses', { headers: { accept: 'text/event-stream' } }],
])('%s is answered as it is directly', async (_what, path, asked) => {
  expect(await through(path, asked)).toEqual(await direct(path, asked));
});

it('a score is written once, and told as it was where it comes again', async () => {
  const first = await through(hole, score(4));
  expect(first.status).toBe(200);
  expect(await through(hole, score(4))).toEqual(await direct(hole, score(4)));
});

it('what has not changed is not sent again', async () => {
  const path = hole.slice(0, hole.indexOf('/players'));
  const { etag = '' } = (await through(path)).headers;
  expect(etag).not.toBe('');
  const asked = { headers: { 'if-none-match': etag } };
  const again = await through(path, asked);
  expect(again.status).toBe(304);
  expect(again).toEqual(await direct(path, asked));
});

it('nobody outside says whom the sidecar is to ask, or with what', async () => {
  const forged = {
    'dapr-app-id': 'nobody',
    'dapr-api-token': 'forged',
    'x-caller-token': 'forged',
  };
  const [one, other] = [
    await through('/api/v1/courses', { headers: forged }),
    await direct('/api/v1/courses'),
  ];
  expect(one).toEqual(other);
});

it('what is not of the API is as far away as it was', async () => {
  for (const path of [
    '/events/rounds',
    '/internal/events',
    '/api/v1/rounds/%2e%2e/%2e%2e/%2e%2e/events/users',
  ]) {
    expect(await through(path)).toEqual(await direct(path));
  }
});

it('a service that is away cannot be reached, and says so at once; nothing is left unknown', async () => {
  await without(['round'], async () => {
    for (const asked of [{}, score(5)]) {
      const { status, text } = await through(hole, asked);
      expect([status, JSON.parse(text)]).toMatchObject([503, { code: 'upstream_unavailable' }]);
    }
  });
  await expect.poll(async () => (await through(hole, score(5))).status).toBe(200);
});

it('a sidecar that is away likewise, as soon as the other knows that its connection is broken', async () => {
  await sidecars.pop()!.stop();
  const codes: string[] = [];
  const ask = async () => {
    const { status, text } = await through(hole, score(6));
    expect(status).toBe(503);
    const { code } = JSON.parse(text) as { code: string };
    codes.push(code);
    return code;
  };
  await expect.poll(ask).toBe('upstream_unavailable');
  // What was sent into a connection that was just breaking may have been done.
  expect(new Set([...codes, 'outcome_unknown'])).toEqual(
    new Set(['outcome_unknown', 'upstream_unavailable']),
  );
});

import { randomBytes, X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { answerOf, makeApi } from '../../tools/client/api.ts';
import { DEMO, logIn } from '../../tools/client/log-in.ts';
import { sendOnce, withToken, type Send } from '../../tools/client/send.ts';
import { messageOf } from '../../tools/console/user-error.ts';
import { certify, type Certified } from '../../tools/cluster/setup/certificate.ts';
import { CLUB_HOST, PLAIN_ADDRESS, PUBLISHED } from '../../tools/kind/club-address.ts';
import { readTracks } from '../../tools/k8s/canary/read-tracks.ts';
import { findCluster } from '../../tools/kind/find-cluster.ts';
import { CLUSTER } from '../../tools/kind/kind-layout.ts';
import { address, layout, progress, target } from './cluster.ts';
import { servedSerial } from './served-certificate.ts';

const FORGED = '203.0.113.9';
/** Counted as a try of credentials, which are few a minute. */
const COUNTED = '/api/v1/auth/login/x';
const DAY_MS = 86_400_000;
const PAUSE_MS = 50;
const SAME_POD = 40;

type Fields = Record<string, string>;
const secretOf = (name: string, namespace: string) => ['secret', name, `--namespace=${namespace}`];
const CLUB = secretOf('club-tls', 'client-layer');
const JOB = 'renew-by-test';
const DATA = '--namespace=data-layer';

let authority: Fields;
let found: Fields;

beforeAll(async () => {
  authority = await readSecret(secretOf('certificate-authority', 'data-layer'));
  found = await readSecret(CLUB);
});

it('shows the page, to who trusts the CA of the cluster', async () => {
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toContain('<title>');
  expect(await servedSerial()).toBe(serialOf(found));
});

it('says once that it is only come to by https', async () => {
  const { headers } = await fetch(address);
  // What is said twice stands here twice, with a comma between.
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+(; \w+)*$/);
});

it('sends who comes by http to the same page by https', async () => {
  const answer = await fetch(`${PLAIN_ADDRESS}/courses?of=mine`, { redirect: 'manual' });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe(`${address}/courses?of=mine`);
});

it('has nothing for another host', async () => {
  const asked = request(address, { servername: CLUB_HOST, headers: { host: 'other.example' } });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  expect([answer.statusCode, await text(answer)]).toEqual([404, '404 page not found\n']);
});

it('lets the demo account log in, from the address that it really comes from', async () => {
  const plain = await addressOfSession(sendOnce);
  const forging = await addressOfSession(forge);
  expect(forging).toBe(plain);
  expect(forging).not.toContain(FORGED);
});

it('counts who forges an address as who they are, and another caller apart', async () => {
  // Each of them would have used one, were it believed.
  const most = async () => Math.max(...(await Promise.all(others(20).map(usedAs))));
  await expect.poll(most).toBeGreaterThan(1);
  expect(await usedFromNode()).toBe(1);
});

it('leads a browser to the pod again from which it had its page', async () => {
  const [cookie = '', ...attributes] = (await fetch(address)).headers
    .getSetCookie()[0]!
    .split('; ');
  expect(cookie).toMatch(/^pod=\w+$/);
  expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  const before = await readTracks(target, 'gateway');
  for (let left = SAME_POD; left > 0; left--) {
    await fetch(`${address}/api/v1/courses`, { headers: { cookie } });
  }
  const after = await readTracks(target, 'gateway');
  const more = [...after.stable].map(
    ([pod, { requests }]) => requests - before.stable.get(pod)!.requests,
  );
  expect(more.length).toBeGreaterThan(1);
  expect(Math.max(...more)).toBeGreaterThanOrEqual(SAME_POD);
});

it('renews a certificate that is due, and no request fails', async () => {
  const due = fieldsOf(await certify(readAuthority(), CLUB_HOST, daysAgo(80)));
  const calls = { answered: 0, failed: [] as string[] };
  const stop = new AbortController();
  const calling = callOn(calls, stop.signal);
  try {
    await writeSecret(CLUB, due);
    await expect.poll(servedSerial).toBe(serialOf(due));
    await target.read('create', 'job', JOB, DATA, '--from=cronjob/renew-tokens');
    const startedAt = performance.now();
    await expect.poll(servedSerial).not.toBe(serialOf(due));
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const renewed = await readSecret(CLUB);
    expect(await servedSerial()).toBe(serialOf(renewed));
    expect([serialOf(due), serialOf(found)]).not.toContain(serialOf(renewed));
    stop.abort();
    await calling;
    process.stdout.write(`renewed and served after ${seconds} s; ${calls.answered} requests\n`);
    expect(calls).toEqual({ answered: expect.any(Number) as number, failed: [] });
  } finally {
    stop.abort();
    await target.read('delete', 'job', JOB, DATA, '--ignore-not-found');
    await writeSecret(CLUB, found);
    await expect.poll(servedSerial).toBe(serialOf(found));
  }
});

/** Calls on by a connection of its own each time, until it is told to end. */
async function callOn(calls: { answered: number; failed: string[] }, signal: AbortSignal) {
  while (!signal.aborted) {
    const asked = request(`${address}/health`, { agent: false });
    const outcome = once(asked.end(), 'response').then(
      ([answer]: IncomingMessage[]) => answer!.resume().statusCode,
      messageOf,
    );
    if ((await outcome) === 200) calls.answered += 1;
    else calls.failed.push(String(await outcome));
    await sleep(PAUSE_MS);
  }
}

/** Logs in and out as the demo account; gives the address that the club has seen. */
async function addressOfSession(send: Send): Promise<string> {
  const token = await logIn(makeApi(address, send), DEMO);
  const api = makeApi(address, withToken(send, token));
  const { items } = await answerOf(api.GET('/api/v1/auth/sessions'));
  await api.POST('/api/v1/auth/logout', { body: {} });
  return items.find(({ current }) => current)!.address;
}

function forge(asked: Request): Promise<Response> {
  const headers = { 'x-forwarded-for': FORGED, 'x-real-ip': FORGED, forwarded: `for=${FORGED}` };
  for (const [name, value] of Object.entries(headers)) asked.headers.set(name, value);
  return sendOnce(asked);
}

/** Addresses that nobody has used before. */
function others(count: number): string[] {
  return Array.from({ length: count }, () => [203, ...randomBytes(3)].join('.'));
}

/** How many of a minute's tries a caller has used who says that they are at an address. */
async function usedAs(forged: string): Promise<number> {
  const headers = { 'x-forwarded-for': forged };
  return usedOf((await fetch(`${address}${COUNTED}`, { method: 'HEAD', headers })).headers);
}

/** The same of a call from the node, which is another caller than this machine. */
async function usedFromNode(): Promise<number> {
  const { docker } = (await findCluster(layout, progress))!;
  const node = `${CLUSTER}-control-plane`;
  const ask = 'curl -sS --head --cacert <(printf %s "$1") --connect-to "::$2" "$3"';
  const told = [found['ca.crt']!, `${node}:${PUBLISHED.https.node}`, `${address}${COUNTED}`];
  const head = await docker.read('exec', node, 'bash', '-c', ask, 'bash', ...told);
  const lines = head
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(': '));
  return usedOf(
    new Headers(lines.filter(([, value]) => value !== undefined) as [string, string][]),
  );
}

function usedOf(headers: Headers): number {
  const [limit, left] = ['ratelimit-limit', 'ratelimit-remaining'].map((name) =>
    Number(headers.get(name) ?? NaN),
  );
  return limit! - left!;
}

async function readSecret(secret: string[]): Promise<Fields> {
  const { data } = await target.readJson<{ data: Fields }>('get', ...secret);
  const texts = Object.entries(data).map(([key, coded]) => [key, atob(coded)] as const);
  return Object.fromEntries(texts);
}

async function writeSecret(secret: string[], stringData: Fields): Promise<void> {
  await target.read('patch', ...secret, '--patch', JSON.stringify({ stringData }));
}

function readAuthority(): Certified {
  return { certificate: authority['tls.crt']!, key: authority['tls.key']! };
}

function fieldsOf({ certificate, key }: Certified): Fields {
  return { 'tls.crt': certificate, 'tls.key': key };
}

function serialOf(fields: Fields): string {
  return new X509Certificate(fields['tls.crt']!).serialNumber;
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

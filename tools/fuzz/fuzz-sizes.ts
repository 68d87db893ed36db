import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { messageOf } from '../console/user-error.ts';
import { checkoutRoot } from '../stack/layout.ts';
import type { Stack } from '../stack/start-stack.ts';
import type { Amounts, Campaign } from './fuzz-document.ts';
import { largeRequests, type LargeRequest, type Operation } from './large-requests.ts';
import { watchHealth } from './watch-health.ts';

/** An error tells what is wrong, and not all of what was sent. */
const MOST_ERROR_BYTES = 8 * 1024;
const TIMEOUT_MS = 60_000;
/** Of one campaign; what was not reached is told. */
const MOST_MS = 120_000;

/**
 * Sends every operation of a document requests of which one thing has grown far beyond its bound. Found
 * is a 500, an error in more than 8 KB, a connection that breaks off, a health that takes more than a
 * second, and a process that died. @returns whether nothing was found
 */
export async function fuzzSizes(
  campaign: Campaign,
  { stack, token, examples, seed = 0 }: Amounts & { stack: Stack; token: string },
): Promise<boolean> {
  const requests = await requestsOf(campaign, examples ?? Infinity, seed);
  const before = await restartsOf(stack);
  const health = watchHealth(stack, ['gateway', campaign.service]);
  const endsAt = Date.now() + MOST_MS;
  const found: string[] = [];
  let sent = 0;
  for (const one of requests) {
    if (Date.now() > endsAt) break;
    sent++;
    const fault = (await faultOf(stack.address, token, one)) ?? health.takeFault();
    if (fault !== undefined)
      found.push(`${one.method} ${one.path.slice(0, 80)}, ${one.what}: ${fault}`);
  }
  await health.stop();
  if ((await restartsOf(stack)) !== before) found.push('a process died');
  for (const line of found) console.log(line);
  console.log(`${campaign.name}: ${found.length} found in ${sent} of ${requests.length} requests`);
  return found.length === 0;
}

async function requestsOf(
  { service, include, exclude }: Campaign,
  most: number,
  seed: number,
): Promise<LargeRequest[]> {
  const text = await readFile(join(checkoutRoot, `docs/openapi/${service}.json`), 'utf8');
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
  const isAsked = (path: string) =>
    new RegExp(include ?? '').test(path) &&
    !(exclude !== undefined && new RegExp(exclude).test(path));
  const requests = Object.entries(paths)
    .filter(([path]) => isAsked(path))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map((one) => [path, ...one] as const),
    )
    .flatMap((one) => shuffled(largeRequests(...one), seed).slice(0, most));
  return shuffled(requests, seed);
}

/** In an order that the seed decides, so that what is not reached is not always the same. */
function shuffled(requests: LargeRequest[], seed: number): LargeRequest[] {
  const rankOf = ({ method, path, what }: LargeRequest) =>
    createHash('sha1').update(`${seed} ${method} ${path} ${what}`).digest('hex');
  const ranks = new Map(requests.map((one) => [one, rankOf(one)]));
  return requests.toSorted((a, b) => (ranks.get(a)! < ranks.get(b)! ? -1 : 1));
}

/** What is wrong with the answer, if anything is. */
async function faultOf(
  address: string,
  token: string,
  one: LargeRequest,
): Promise<string | undefined> {
  try {
    const { status, bytes } = await send(address, token, one);
    if (status >= 500) return `answered ${status}`;
    if (status >= 400 && bytes > MOST_ERROR_BYTES) return `${status} in ${bytes} bytes`;
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

// Who keeps a connection is let finish a body that was refused, and hears why.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** By plain `node:http`, which sends what other clients find too large. */
function send(
  address: string,
  token: string,
  { method, path, headers, text: make }: LargeRequest,
): Promise<{ status: number; bytes: number }> {
  const text = make?.();
  const length = text === undefined ? {} : { 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const sent = request(address + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...length, ...headers },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent,
    });
    sent.once('error', reject).once('response', (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => (bytes += piece.length)).once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
    });
    sent.end(text);
  });
}

async function restartsOf(stack: Stack): Promise<number> {
  const { children } = await stack.status();
  return children.reduce((sum, { restarts }) => sum + restarts, 0);
}

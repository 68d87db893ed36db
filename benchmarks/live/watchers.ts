import { get, type IncomingMessage } from 'node:http';

/** What the watchers' process is given: how many streams of what to open. */
export interface WatchOrder {
  url: string;
  watchers: number;
}

/** What it sends back: that all have their snapshot, and then what came to each watcher, in order. */
export type WatchReport = { ready: true } | { arrivals: Arrival[][] };

/** A version of the round, and when it came (`process.hrtime`, ms: one clock for all processes). */
export type Arrival = [version: number, atMs: number];

const CHANGE = /id: (\d+)\nevent: change\n/g;
const OPEN_AT_ONCE = 20;

const arrivals: Arrival[][] = [];

process.on('message', (order: WatchOrder | 'report') => {
  if (order === 'report') process.send!({ arrivals } satisfies WatchReport, () => process.exit(0));
  else void watchAll(order);
});

async function watchAll({ url, watchers }: WatchOrder): Promise<void> {
  for (let open = 0; open < watchers; open += OPEN_AT_ONCE) {
    const some = Math.min(OPEN_AT_ONCE, watchers - open);
    await Promise.all(Array.from({ length: some }, () => watch(url)));
  }
  process.send!({ ready: true } satisfies WatchReport);
}

/** Opens one stream; resolves with its first bytes. */
function watch(url: string): Promise<void> {
  const own: Arrival[] = [];
  arrivals.push(own);
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response: IncomingMessage) => {
      if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`));
      response.setEncoding('latin1').on('data', (piece: string) => {
        const atMs = Number(process.hrtime.bigint()) / 1e6;
        for (const [, version] of piece.matchAll(CHANGE)) own.push([Number(version), atMs]);
        resolve();
      });
    });
    request.on('error', reject);
  });
}

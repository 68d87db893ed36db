import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const CLIENTS = '64';
/** Many of them come again, as with onboarder. */
const KEYS = '100000';
const REQUESTS = '100000';

/** How many claims of an e-mail a second a Redis takes from 64 clients; `redis-benchmark` knows no time, so 100,000 are sent. */
export async function runRedisBenchmark(binary: string, port: number): Promise<number> {
  const { stdout } = await promisify(execFile)(binary, [
    ...['-p', String(port), '-c', CLIENTS, '-n', REQUESTS, '-r', KEYS, '--csv'],
    ...['SET', 'bench:__rand_int__', 'taken', 'PX', '10000', 'NX', 'GET'],
  ]);
  const perSecond = /^"SET [^"]*","([\d.]+)"/m.exec(stdout)?.[1];
  if (!perSecond) throw new Error(`redis-benchmark did not come to anything: ${stdout}`);
  return Number(perSecond);
}

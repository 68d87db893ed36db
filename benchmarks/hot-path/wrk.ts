import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What wrk found. */
export interface WrkRun {
  perSecond: number;
  requests: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers other than 2xx and 3xx, and requests that found nobody or were not answered in time. */
  failed: number;
}

export interface WrkLoad {
  address: string;
  connections: number;
  seconds: number;
  /** One is sent after the other, from a place of its own for each connection's thread. */
  requests: { method: string; path: string; body?: string }[];
  headers: Record<string, string>;
  /** An answer that takes longer has failed; 2 s unless told. */
  timeoutSeconds?: number;
}

/** Sends requests in turn from one thread over so many connections: what a closed load can get through. */
export async function runWrk(binary: string, load: WrkLoad): Promise<WrkRun> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-wrk-'));
  try {
    const script = join(folder, 'load.lua');
    await writeFile(script, scriptOf(load));
    const { stdout } = await promisify(execFile)(binary, [
      ...['-t1', `-c${load.connections}`, `-d${load.seconds}s`],
      ...['--timeout', `${load.timeoutSeconds ?? 2}s`, '-s', script, load.address],
    ]);
    const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
    if (!line) throw new Error(`wrk told nothing: ${stdout}`);
    const [requests, micros, p50, p99, failed] = line.split(' ').map(Number) as WrkNumbers;
    return {
      ...{ perSecond: requests / (micros / 1e6), requests },
      ...{ p50: p50 / 1000, p99: p99 / 1000, failed },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

type WrkNumbers = [number, number, number, number, number];

/** Requests are made before the load begins: sending one costs a look into a table. */
function scriptOf({ requests, headers }: WrkLoad): string {
  const lines = requests.map(
    ({ method, path, body }) =>
      `  wrk.format(${[method, path].map((text) => JSON.stringify(text)).join(', ')}, headers, ${body === undefined ? 'nil' : JSON.stringify(body)}),`,
  );
  const pairs = Object.entries(headers).map(
    ([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
  );
  return `
local headers = { ${pairs.join(', ')} }
local made, at
function init() made = {
${lines.join('\n')}
} at = 0 end
function request() at = at % #made + 1 return made[at] end
function done(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    e.status + e.connect + e.read + e.write + e.timeout))
end
`;
}

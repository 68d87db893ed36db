import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { checkoutRoot } from '../tools/stack/layout.ts';
import { median } from './statistics.ts';

const RUNS = 9;
const KINDS = ['small', 'sdk'] as const;
const MEASURES = { age: 'ms until it is loaded', cpu: 'ms of a core', memory: 'MB (PSS)' };

type Seen = Record<keyof typeof MEASURES, number>;

/** Compares what a service costs at its start with the small Dapr client and with the SDK. */
export async function benchDaprClient(): Promise<number> {
  const seen: Record<(typeof KINDS)[number], Seen[]> = { small: [], sdk: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const kind of KINDS) seen[kind].push(await start(kind));
  }
  for (const [measure, unit] of Object.entries(MEASURES)) {
    const [small, sdk] = KINDS.map((kind) =>
      median(seen[kind].map((one) => one[measure as keyof Seen])),
    );
    console.log(`${unit.padEnd(24)} small ${small!.toFixed(0)}, sdk ${sdk!.toFixed(0)}`);
  }
  return 0;
}

async function start(kind: string): Promise<Seen> {
  const script = 'benchmarks/dapr-client/start.ts';
  const { stdout } = await promisify(execFile)(process.execPath, [script, kind], {
    cwd: checkoutRoot,
  });
  return JSON.parse(stdout) as Seen;
}

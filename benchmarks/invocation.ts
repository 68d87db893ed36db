import { Progress } from '../tools/console/progress.ts';
import { ensureParts } from '../tools/parts/ensure-parts.ts';
import type { BenchFlags } from './bench-flags.ts';
import { reportLines, type Row } from './invocation/report.ts';
import { runLoad } from './invocation/run-load.ts';
import { startWays } from './invocation/start-ways.ts';
import type { Way } from './invocation/way.ts';
import { machineLine } from './machine-facts.ts';

const CALLERS = [1, 16];

/** What a call through two real sidecars costs beside a direct one, without mTLS and with it. */
export async function benchInvocation({ turns = 5, seconds = 4 }: BenchFlags): Promise<number> {
  await ensureParts(['daprd', 'dapr-control-plane'], new Progress());
  console.log(`calls between services, 2 KB (${machineLine()})`);
  const ends: (() => unknown)[] = [];
  try {
    const rows = await takeTurns(await startWays(ends), turns, seconds);
    console.log(reportLines(rows).join('\n'));
    return 0;
  } finally {
    await Promise.allSettled(ends.map((end) => end()));
  }
}

async function takeTurns(ways: Way[], turns: number, seconds: number): Promise<Row[]> {
  const rows = CALLERS.flatMap((callers) =>
    ways.map((way) => ({ way, callers, loads: [] as Row['turns'] })),
  );
  // The first turn warms up what is compiled as it runs.
  for (let turn = 0; turn <= turns; turn++) {
    for (const { way, callers, loads } of rows) {
      const load = await runLoad(way, callers, seconds);
      if (turn > 0) loads.push(load);
    }
    if (turn > 0) console.log(`turn ${turn} of ${turns}`);
  }
  return rows.map(({ way, callers, loads }) => ({ way: way.name, callers, turns: loads }));
}

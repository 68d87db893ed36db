import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Progress } from '../../tools/console/progress.ts';
import { ensureParts } from '../../tools/parts/ensure-parts.ts';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { askChild } from '../ask-child.ts';
import { runPgbench } from '../run-pgbench.ts';
import { tokenOf, type BenchRound } from './bench-rounds.ts';
import type { HotPathBench } from './hot-path-bench.ts';
import { preparePgbench } from './pgbench.ts';
import { startBareRelay, type BareRelay } from './start-bare-relay.ts';
import type { UsualWay } from './usual-way.ts';

/** What a stack is compared with, beside it on the same stores. */
export interface Rivals {
  /** Of a bare server with the bytes of a summary, and of the usual way. */
  addresses: { bare: string; usual: string };
  summaryBytes: number;
  /** How many scored holes a second pgbench commits. */
  pgbench: (seconds: number) => Promise<number>;
  /** Milliseconds in which a bare client takes the last so many events of the log through Kafka and back. */
  drain: BareRelay['drain'];
  stop: () => void;
}

export async function startRivals(bench: HotPathBench): Promise<Rivals> {
  const { stack, connection, rounds } = bench;
  const parts = await ensureParts(['postgres'], new Progress());
  const binary = join(parts.get('postgres')!, 'pgbench');
  const scored = await preparePgbench(connection, rounds.length);
  const children: ChildProcess[] = [];
  const start = async (file: string, told: string | UsualWay) =>
    at(await startChild(children, file, told));
  const summary = await readSummary(stack, rounds[0]!);
  const bare = await start('bare-server.ts', summary);
  const usual = await start('usual-way.ts', {
    connection,
    keys: `${at(stack.ports['auth']!)}/.well-known/jwks.json`,
    dapr: {
      app: 'round',
      port: stack.ports['round-daprd']!,
      apiToken: stack.secrets.apps['round']!.daprApiToken,
    },
  });
  const relay = await startBareRelay(bench);
  return {
    addresses: { bare, usual },
    summaryBytes: Buffer.byteLength(summary),
    pgbench: (seconds) => runPgbench({ binary, ...scored }, seconds),
    drain: relay.drain,
    stop: () => {
      relay.stop();
      for (const child of children) child.kill();
    },
  };
}

function at(port: number): string {
  return `http://127.0.0.1:${port}`;
}

async function startChild(children: ChildProcess[], file: string, told: string | UsualWay) {
  const child = fork(join(checkoutRoot, 'benchmarks/hot-path', file));
  children.push(child);
  return askChild<number>(child, told);
}

async function readSummary(
  { address }: { address: string },
  { roundId }: BenchRound,
): Promise<string> {
  const headers = { authorization: `Bearer ${await tokenOf(address)}` };
  return (await fetch(`${address}/api/v1/rounds/${roundId}`, { headers })).text();
}

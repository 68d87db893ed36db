import { fork } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Progress } from '../../tools/console/progress.ts';
import { ensureParts } from '../../tools/parts/ensure-parts.ts';
import { TOPICS } from '../../tools/services/topics.ts';
import { SIDECAR_GARBAGE } from '../../tools/stack/app-children.ts';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { choosePorts } from '../../tools/stack/ports.ts';
import { probeHttp } from '../../tools/stack/probe.ts';
import { spawnTied } from '../../tools/stack/spawn-tied.ts';
import { brokersOf } from '../../tools/stack/ports.ts';
import { createTopics } from '../../tools/stack/topics.ts';
import { waitFor } from '../../tools/stack/wait-for.ts';
import { askChild } from '../ask-child.ts';
import type { BareRelayStart } from './bare-relay.ts';
import type { HotPathBench } from './hot-path-bench.ts';

const TOPIC = 'bench.bare';
const ROUND = 'golf.round';
/** It stands for the two sidecars of the product, which have a core each and half of this memory. */
const OF_TWO = { GOMAXPROCS: '2', GOMEMLIMIT: '80MiB' };
const READY_TIMEOUT_MS = 60_000;
/** What belongs to the product's own apps and topics. */
const SCOPES = ['allowedTopics', 'protectedTopics', 'publishingScopes', 'subscriptionScopes'];

/** A bare client and its own sidecar, with the settings that the product has for round's events. */
export interface BareRelay {
  /** Milliseconds in which the last so many events go through Kafka and come back. */
  drain: (events: number) => Promise<number>;
  stop: () => void;
}

export async function startBareRelay(bench: HotPathBench): Promise<BareRelay> {
  const { stack, connection } = bench;
  const parts = await ensureParts(['daprd'], new Progress());
  const topic = { ...TOPICS.find(({ name }) => name === ROUND)!, name: TOPIC };
  await createTopics(brokersOf(stack.ports), [topic]);
  const folder = await writeComponents(stack.layout);
  const { http, ...others } = await choosePorts(
    { http: 0, grpc: 0, internal: 0, metrics: 0 },
    {},
    'free',
  );
  const sidecar = `http://127.0.0.1:${http}`;
  const child = fork(join(checkoutRoot, 'benchmarks/hot-path/bare-relay.ts'));
  const told = { connection, sidecar, topic: TOPIC } satisfies BareRelayStart;
  const port = await askChild<number>(child, told);
  const daprd = spawnTied(
    parts.get('daprd')!,
    [
      ...['--app-id', 'bare', '--app-port', String(port), '--resources-path', folder],
      ...['--config', join(folder, '../bare-relay.yaml'), '--log-level', 'error'],
      ...['--dapr-http-port', String(http), '--dapr-grpc-port', String(others['grpc'])],
      ...['--dapr-internal-grpc-port', String(others['internal'])],
      ...['--metrics-port', String(others['metrics']), '--dapr-listen-addresses', '127.0.0.1'],
    ],
    {
      env: { PATH: '', ...SIDECAR_GARBAGE, ...OF_TWO, DAPR_HOST_IP: '127.0.0.1' },
      stdio: 'ignore',
    },
  );
  const isHealthy = () => probeHttp(`${sidecar}/v1.0/healthz`);
  await waitFor(isHealthy, { timeoutMs: READY_TIMEOUT_MS });
  return {
    drain: (events) => askChild<number>(child, events),
    stop: () => {
      child.kill();
      daprd.child.kill();
    },
  };
}

interface Component {
  spec: Record<string, unknown> & { metadata: { name: string }[] };
  scopes?: string[];
}

/** Those of analytics, but for the names. */
async function writeComponents({
  directory,
  components,
}: {
  directory: string;
  components: string;
}) {
  const folder = join(directory, 'bare-relay');
  await mkdir(folder, { recursive: true });
  const read = async (file: string) =>
    parse(await readFile(join(components, file), 'utf8')) as Component;
  const pubsub = await read('analytics/pubsub.yaml');
  delete pubsub.scopes;
  pubsub.spec.metadata = pubsub.spec.metadata.filter(({ name }) => !SCOPES.includes(name));
  const subscription = await read(`analytics/subscription-golf-round.yaml`);
  delete subscription.scopes;
  delete subscription.spec['deadLetterTopic'];
  subscription.spec['topic'] = TOPIC;
  const configuration = await read('configuration/analytics.yaml');
  const { tracing, metrics } = configuration.spec;
  await writeFile(join(folder, 'pubsub.yaml'), stringify(pubsub));
  await writeFile(join(folder, 'subscription.yaml'), stringify(subscription));
  const own = { ...configuration, spec: { tracing, metrics } };
  await writeFile(join(directory, 'bare-relay.yaml'), stringify(own));
  return folder;
}

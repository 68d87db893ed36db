import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

/** The ports of the stores; a service's and its sidecar's stand in dapr.yaml. */
export const storePorts = {
  postgres: 5432,
  'redis-state': 6379,
  'redis-cache': 6380,
  kafka: 9092,
  'kafka-controller': 9093,
  vault: 8200,
  'vault-cluster': 8201,
  'vault-renewer': 8202,
  smtp: 1025,
  'mail-sink': 8025,
  'identity-provider': 8026,
} as const;

/** Name → port: the stores', and `round`, `round-daprd`, `round-daprd-grpc`, … for every app. */
export type Ports = Record<string, number>;

/** Where Vault's API is on this machine. */
export function vaultAddress(ports: Ports): string {
  return `http://127.0.0.1:${ports['vault'] ?? 0}`;
}

/** Where Kafka is on this machine, as its clients are told. */
export function brokersOf(ports: Ports): string {
  return `127.0.0.1:${ports['kafka'] ?? 0}`;
}

/** Free ports are looked for here, below the range from which the system gives out its own. */
const FREE_RANGE = { from: 20_000, to: 32_000 } as const;

/** True when nothing listens on this port, on any address of this machine. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Chooses a port for every name: the usual one (in the mode of that name) when nothing listens
 * there, else the one it had before, else any free one.
 */
export async function choosePorts(
  usual: Ports,
  before: Ports,
  mode: 'usual' | 'free',
  free: (port: number) => Promise<boolean> = isFree,
): Promise<Ports> {
  const chosen: Ports = {};
  const taken = new Set<number>();
  for (const [name, port] of Object.entries(usual)) {
    const wishes = [mode === 'usual' ? port : undefined, before[name]];
    chosen[name] = await firstFree(wishes, taken, free);
    taken.add(chosen[name]);
  }
  return chosen;
}

async function firstFree(
  wishes: (number | undefined)[],
  taken: Set<number>,
  free: (port: number) => Promise<boolean>,
): Promise<number> {
  for (const port of wishes) {
    if (port !== undefined && !taken.has(port) && (await free(port))) return port;
  }
  for (;;) {
    const port = randomInt(FREE_RANGE.from, FREE_RANGE.to);
    if (!taken.has(port) && (await free(port))) return port;
  }
}

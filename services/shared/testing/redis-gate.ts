import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door before a real Redis that a test can shut: connections break, new ones are refused. */
export interface RedisGate {
  url: string;
  shut: () => Promise<void>;
  open: () => Promise<void>;
  /** Nothing passes any more; connections stay, new ones are taken: as of a process that was stopped. */
  stall: () => void;
  /** What was sent meanwhile passes now. */
  goOn: () => void;
}

type Pair = [inner: Socket, outer: Socket];

/** Opens a gate before the Redis at `target`. */
export async function openRedisGate(target: string): Promise<RedisGate> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<Pair>();
  let isStalled = false;
  const server = createServer((inner) => {
    const pair: Pair = [inner, connect(Number(port), hostname)];
    pairs.add(pair);
    for (const socket of pair) socket.on('error', () => undefined);
    if (!isStalled) pass(pair);
  });
  const open = (at: number) =>
    new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await open(0);
  const own = (server.address() as AddressInfo).port;
  return {
    url: `redis://127.0.0.1:${own}`,
    open: () => open(own),
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of [...pairs].flat()) socket.destroy();
      pairs.clear();
      await closed;
    },
    stall: () => {
      isStalled = true;
      for (const [inner, outer] of pairs) {
        inner.unpipe(outer);
        outer.unpipe(inner);
      }
    },
    goOn: () => {
      isStalled = false;
      for (const pair of pairs) pass(pair);
    },
  };
}

function pass([inner, outer]: Pair): void {
  inner.pipe(outer).pipe(inner);
}

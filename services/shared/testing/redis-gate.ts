import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door before a real Redis that a test can shut: connections break, new ones are refused. */
export interface RedisGate {
  url: string;
  shut: () => Promise<void>;
  open: () => Promise<void>;
}

/** Opens a gate before the Redis at `target`. */
export async function openRedisGate(target: string): Promise<RedisGate> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    const outer = connect(Number(port), hostname);
    for (const socket of [inner, outer]) sockets.add(socket.on('error', () => undefined));
    inner.pipe(outer).pipe(inner);
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
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
  };
}

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How a wire is: as usual; `cut`, connections end and none is made; `stalled`, nothing comes through, nobody
 * is told, and in the end the connections are given up; `late`, each piece by some milliseconds; `slow`, a few bytes a millisecond; `commit`: the
 * answer to the next COMMIT is lost with its connection.
 */
export type WireState = 'usual' | 'cut' | 'stalled' | 'late' | 'slow' | 'commit';

/** Stands between the services and a store. */
export interface Wire {
  port: number;
  state: WireState;
  /** Changes its state, and does to the connections that are there what that means. */
  turn: (state: WireState) => void;
  close: () => void;
}

const LATE_MS = 150;
const SLOW_BYTES = 400;
const LOOK_EVERY_MS = 10;

/** Opens a wire to a store, whose port need not be known before somebody comes. */
export async function openWire(storePort: () => number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    if (wire.state === 'cut') return void inner.destroy();
    const outer = connect(storePort(), '127.0.0.1');
    const end = () => [inner, outer].forEach((socket) => socket.destroy());
    for (const socket of [inner, outer]) {
      sockets.add(socket.setNoDelay().on('error', end));
      socket.on('close', () => void (end(), sockets.delete(socket)));
    }
    let isLost = false;
    inner.on('data', (bytes) => {
      if (wire.state !== 'commit' || !bytes.includes('COMMIT')) return;
      isLost = true;
      wire.state = 'usual';
    });
    outer.on('data', () => isLost && end());
    carry(inner, outer, wire);
    carry(outer, inner, wire);
  });
  const wire: Wire = {
    port: 0,
    state: 'usual',
    turn: (state) => {
      // Of a connection that was stalled nothing comes through later either: it is given up.
      if (state === 'cut' || wire.state === 'stalled') {
        for (const socket of sockets) socket.destroy();
      }
      wire.state = state;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  wire.port = (server.address() as AddressInfo).port;
  return wire;
}

/** Brings pieces over in their order, as the wire's state lets them. */
function carry(from: Socket, to: Socket, wire: Wire): void {
  let last = Promise.resolve();
  let waiting = 0;
  from.on('data', (bytes) => {
    if (waiting === 0 && /usual|commit/.test(wire.state)) return void to.write(bytes);
    waiting++;
    last = last.then(() => bring(bytes, to, wire)).finally(() => waiting--);
  });
}

async function bring(bytes: Buffer, to: Socket, wire: Wire): Promise<void> {
  while (wire.state === 'stalled' && !to.destroyed) await sleep(LOOK_EVERY_MS);
  if (wire.state === 'late') await sleep(LATE_MS);
  for (let at = 0; at < bytes.length && !to.destroyed;) {
    const end = wire.state === 'slow' ? at + SLOW_BYTES : bytes.length;
    to.write(bytes.subarray(at, end));
    at = end;
    if (at < bytes.length) await sleep(1);
  }
}

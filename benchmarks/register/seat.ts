import { connect, type Socket } from 'node:net';

/** A place from which one request after the other is sent. */
export interface Seat {
  /** The status of the answer; 0: there was none. */
  ask: (request: string) => Promise<number>;
  leave: () => void;
}

/** Then somebody else takes the seat, with another address. */
const REQUESTS_OF_ADDRESS = 10;

/**
 * A seat that connects when it is asked. A request is written and its answer cut out by hand: of the cores that are
 * measured `node:http` would take three times as much.
 * @param next the number of who sits down
 */
export function makeSeat(address: string, next: () => number): Seat {
  const { port } = new URL(address);
  let socket: Socket | undefined;
  let asked = 0;
  let received = '';
  let answer: ((status: number) => void) | undefined;

  function sitDown(): Socket {
    const of = { host: '127.0.0.1', port: Number(port), localAddress: addressOf(next()) };
    const own = connect({ ...of, noDelay: true });
    own.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      const status = statusOf(received);
      if (status !== undefined) answer?.(status);
    });
    // `close` comes behind it.
    own
      .on('error', () => undefined)
      .once('close', () => {
        if (socket !== own) return;
        socket = undefined;
        answer?.(0);
      });
    return own;
  }

  function leave(): void {
    const own = socket;
    socket = undefined;
    own?.end();
  }

  return {
    ask: (request) =>
      new Promise((resolve) => {
        if (asked++ % REQUESTS_OF_ADDRESS === 0) leave();
        received = '';
        answer = resolve;
        socket ??= sitDown();
        socket.write(request, 'latin1');
      }),
    leave,
  };
}

/** An address of 127.0.0.0/8 for each number, from 127.1.0.1 on. */
function addressOf(number: number): string {
  const bytes = [1 + ((number / 64516) % 250), (number / 254) % 254, number % 254];
  const [a, b, c] = bytes.map(Math.floor) as [number, number, number];
  return `127.${a}.${b}.${c + 1}`;
}

/** The status of an answer that is there as a whole. */
function statusOf(text: string): number | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0;
  return text.length >= end + 4 + Number(length) ? Number(text.slice(9, 12)) : undefined;
}

import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { makeApi } from '../client/api.ts';
import { logIn } from '../client/log-in.ts';

/** What came of hoarding. */
export interface HoardReport {
  /** Live streams that one user asked for. */
  asked: number;
  open: number;
  /** With 429. */
  refused: number;
  /** Other answers. */
  others: number;
  /** Bodies that come at a byte a second. */
  slow: number;
  /** First line of the answer → how many ended so. */
  slowEnded: Record<string, number>;
}

const STREAMS = 200;
const SLOW_BODIES = 100;
const STREAM = '/api/v1/live/leaderboards/club.gross.all';
const FROM = '127.0.77.1';

const url = process.argv[2]!;
const report: HoardReport = {
  ...{ asked: 0, open: 0, refused: 0, others: 0, slow: 0, slowEnded: {} },
};

process.on('message', () => process.send!(report));
const token = await newMember();
for (let n = 0; n < STREAMS; n++) await openStream(token);
for (let n = 0; n < SLOW_BODIES; n++) sendSlowly();

async function newMember(): Promise<string> {
  const api = makeApi(url);
  const account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  await api.POST('/api/v1/auth/register', { body: { name: 'Eve Hoarder', ...account } });
  return logIn(api, account);
}

/** Asks for a stream and keeps it; resolves when it is open or refused. */
function openStream(token: string): Promise<void> {
  report.asked++;
  const headers = { authorization: `Bearer ${token}` };
  return new Promise((resolve) => {
    const sent = request(url + STREAM, { headers, agent: false, localAddress: FROM }, (answer) => {
      const { statusCode } = answer.resume();
      if (statusCode === 200) {
        report.open++;
        answer.once('close', () => report.open--);
      } else report[statusCode === 429 ? 'refused' : 'others']++;
      resolve();
    });
    sent.once('error', () => resolve()).end();
  });
}

/** A log-in whose body takes a quarter of an hour. */
function sendSlowly(): void {
  report.slow++;
  const { hostname, port } = new URL(url);
  const head =
    'POST /api/v1/auth/login HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n';
  let received = '';
  const socket = connect({ host: hostname, port: Number(port), localAddress: FROM });
  const timer = setInterval(() => socket.write('x'), 1000);
  socket.on('connect', () => socket.write(head)).on('error', () => undefined);
  socket.on('data', (piece: Buffer) => (received += piece.toString()));
  socket.on('close', () => {
    clearInterval(timer);
    const line = received.split('\r\n', 1)[0]!;
    report.slowEnded[line] = (report.slowEnded[line] ?? 0) + 1;
  });
}

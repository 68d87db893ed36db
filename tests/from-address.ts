import { connect } from 'node:net';
import { request } from 'node:http';
import { stack } from './stack.ts';

/** An answer as it came. */
export interface Answer {
  status: number;
  text: string;
}

interface Sent {
  token?: string | undefined;
  type?: string | undefined;
  text?: string | undefined;
}

/** No measure of speed: only what is stuck takes as long. */
const DEADLINE_MS = 20_000;

const { hostname, port } = new URL(stack.address);

/** One request of somebody behind this address of 127.0.0.0/8, over a connection of its own. */
export function sendFrom(
  localAddress: string,
  method: string,
  path: string,
  { token, type = 'application/json', text }: Sent = {},
): Promise<Answer> {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(text === undefined
      ? {}
      : { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const sent = request(stack.address + path, {
      ...{ method, headers, localAddress, signal, agent: false },
    });
    sent.once('error', reject).once('response', (response) => {
      let received = '';
      response.setEncoding('utf8').on('data', (piece: string) => (received += piece));
      response.once('error', reject).once('end', () => {
        resolve({ status: response.statusCode ?? 0, text: received });
      });
    });
    sent.end(text);
  });
}

/** Sends a body at a byte a second until the other side hangs up. @returns all that it said */
export function sendSlowlyFrom(localAddress: string, path: string): Promise<string> {
  const lines = ['host: localhost', 'content-type: application/json', 'content-length: 1000'];
  const head = [`POST ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ host: hostname, port: Number(port), localAddress });
    const timer = setInterval(() => socket.write('x'), 1000);
    socket.on('connect', () => socket.write(head)).on('error', () => undefined);
    socket.on('data', (piece: Buffer) => (received += piece.toString()));
    socket.on('close', () => {
      clearInterval(timer);
      resolve(received);
    });
  });
}

import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { listen } from './run-service.ts';

const at = { host: '127.0.0.1', port: 0, stopMs: 0 };

it('lets the request at hand finish, closes, and waits for nobody who never asked', async () => {
  const app = express();
  let answer = () => {};
  const arrived = new Promise<void>((resolve) => {
    app.get('/slow', (_req, res) => {
      answer = () => void res.json('done');
      resolve();
    });
  });
  let closed = false;
  const service = await listen(app, at, async () => void (closed = true));
  const silent = connect(service.port, '127.0.0.1');
  await once(silent, 'connect');
  const slow = fetch(`http://127.0.0.1:${service.port}/slow`);
  await arrived;
  const stopping = service.stop();
  expect(closed).toBe(false);
  answer();
  expect(await (await slow).json()).toBe('done');
  await stopping;
  expect(closed).toBe(true);
});

it('answers a request that comes on a kept connection while it stops, as the last one', async () => {
  const app = express().get('/', (_req, res) => void res.json('hello'));
  const service = await listen(app, at, async () => undefined);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async () => {
    const [answer] = (await once(get({ port: service.port, agent }), 'response')) as [
      IncomingMessage,
    ];
    return `${answer.headers.connection} ${await text(answer)}`;
  };
  expect(await ask()).toBe('keep-alive "hello"');
  const stopping = service.stop();
  expect(await ask()).toBe('close "hello"');
  await stopping;
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
});

it('takes new connections for as long as it serves on, each for one request', async () => {
  const app = express().get('/', (_req, res) => void res.json('hello'));
  const service = await listen(app, { ...at, stopMs: 300 }, async () => undefined);
  const stopping = service.stop();
  const answer = await fetch(`http://127.0.0.1:${service.port}/`);
  expect([answer.headers.get('connection'), await answer.json()]).toEqual(['close', 'hello']);
  await stopping;
  await expect(fetch(`http://127.0.0.1:${service.port}/`)).rejects.toThrow('fetch failed');
});

/** Sends bytes and waits until the server has closed; gives the first line of its answer. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  await once(socket, 'close');
  return answer.split('\r\n')[0]!;
}

describe('a client', () => {
  it.each([
    ['whose head never ends', 'GET / HTTP/1.1\r\nhost: x\r\n', 408],
    ['whose headers are too long', `GET / HTTP/1.1\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
    ['that speaks no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 400],
    [
      'that names two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
      400,
    ],
  ])('%s is told off and let go', { timeout: 20_000 }, async (_name, bytes, status) => {
    const service = await listen(express(), at, async () => undefined);
    expect(await sendRaw(service.port, bytes)).toContain(`HTTP/1.1 ${status}`);
    await service.stop();
  });
});

import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { expect, it } from 'vitest';
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

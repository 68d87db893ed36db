import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { listen } from './run-service.ts';

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
  const service = await listen(
    app,
    { host: '127.0.0.1', port: 0 },
    async () => void (closed = true),
  );
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

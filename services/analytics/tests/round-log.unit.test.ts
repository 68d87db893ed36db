import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRoundLog } from '../refill/round-log.ts';

const answers: ServerResponse[] = [];
const server = createServer((_, res) => {
  answers.push(res);
  res.write('{"epoch":"one"}\n');
  void sleep(50).then(() => res.end('{"end":true,"position":"7"}\n'));
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => server.close());

it('reads the name of the log without leaving the stream, which round would log as a fault', async () => {
  const { port } = server.address() as AddressInfo;
  const log = makeRoundLog({ urls: [`http://127.0.0.1:${port}`], token: 'token' });
  expect(await log.readEpoch(AbortSignal.timeout(5000))).toBe('one');
  expect(answers.map(({ writableFinished }) => writableFinished)).toEqual([true]);
});

it('asks another instance for as long as one stands still', async () => {
  const silent = createServer(() => undefined);
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const urls = [silent, server].map(
    (one) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`,
  );
  const log = makeRoundLog({ urls, token: 'token' }, 1000);
  const read = () => log.readEpoch(AbortSignal.timeout(10_000));
  await expect(read()).rejects.toThrow();
  for (let again = 0; again < 4; again++) expect(await read()).toBe('one');
  silent.close().closeAllConnections();
});

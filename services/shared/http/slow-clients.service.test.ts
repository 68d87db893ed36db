import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { listen } from './run-service.ts';

const at = { host: '127.0.0.1', port: 0, stopMs: 0 };

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

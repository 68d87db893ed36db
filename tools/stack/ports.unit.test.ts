import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { choosePorts, isFree } from './ports.ts';

const usual = { postgres: 5432, kafka: 9092 };
const allBut =
  (...taken: number[]) =>
  (port: number) =>
    Promise.resolve(!taken.includes(port));

describe('choosePorts', () => {
  it('takes the usual ports when they are free', async () => {
    expect(await choosePorts(usual, {}, 'usual', allBut())).toEqual(usual);
  });

  it('keeps the port of the last time where the usual one is taken', async () => {
    const before = { postgres: 25_000 };
    const chosen = await choosePorts(usual, before, 'usual', allBut(5432));
    expect(chosen).toEqual({ postgres: 25_000, kafka: 9092 });
  });

  it('takes a free one where neither is to be had', async () => {
    const chosen = await choosePorts(usual, { postgres: 25_000 }, 'usual', allBut(5432, 25_000));
    expect(chosen['postgres']).toBeGreaterThanOrEqual(20_000);
    expect(chosen['postgres']).not.toBe(25_000);
  });

  it('takes no usual port in the mode free, and none twice', async () => {
    const names = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`s${index}`, 8000 + index]),
    );
    const chosen = Object.values(await choosePorts(names, {}, 'free', allBut()));
    expect(new Set(chosen).size).toBe(50);
    expect(Math.min(...chosen)).toBeGreaterThanOrEqual(20_000);
  });
});

describe('isFree', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it.each(['127.0.0.1', '0.0.0.0'])('sees what listens on %s', async (host) => {
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(0, host, resolve));
    const { port } = server.address() as { port: number };
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server?.close(resolve));
    expect(await isFree(port)).toBe(true);
  });
});

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import {
  openDataSource,
  poolOf,
  type DataSourceOptions,
} from '@golfroundpro/shared/db/data-source.ts';
import { toAppError } from '@golfroundpro/shared/http/to-app-error.ts';
import { startRound, useTestService } from '../../tests/test-service.ts';
import type { RoundAnswer } from '../round-answer.ts';
import { makeScoreWriter } from '../scoring/score-writer.ts';

/** Whoever has waited longer is refused with the batch in front; a try of their own ends in 1.5 s more. */
const LONG_MS = 400;
const ONE_TRY_MS = 1500;

const { service, golfer } = await useTestService();
const connection = service.context.config.database as DataSourceOptions['connection'];

/** As the service tells of an error. */
const codeOf = (error: unknown) => toAppError(error).code;

/** A wire to PostgreSQL that can be held: nothing comes through, and nobody is told. */
async function openWire() {
  const sockets: Socket[] = [];
  let isHeld = false;
  const server = createServer((inner) => {
    const outer = connect(connection.port, connection.host);
    for (const socket of [inner, outer]) sockets.push(socket.on('error', () => undefined));
    if (!isHeld) inner.pipe(outer).pipe(inner);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    port: (server.address() as AddressInfo).port,
    hold: () => {
      isHeld = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}

/** A writer over a wire of its own. */
async function writerOver(wire: { port: number }) {
  const through = { ...connection, host: '127.0.0.1', port: wire.port };
  const dataSource = await openDataSource({ connection: through, entities: [], migrations: [] });
  onTestFinished(() => dataSource.destroy());
  return makeScoreWriter(poolOf(dataSource));
}

type Round = Awaited<ReturnType<typeof startRound>>;

const scoreOf = ({ id: roundId, players: [player] }: Round, hole: number) => ({
  ...{ roundId, playerId: player!.id, userId: golfer.userId, hole },
  score: {
    ...{ strokes: 4, pickedUp: false, putts: 2 },
    ...{ fairway: null, penalties: null, sand: null },
  },
  ...{ expectedVersion: undefined, traceparent: undefined },
});

it('whoever waits behind batches that PostgreSQL does not answer is told in time, and was not done', async () => {
  const round = await startRound(golfer);
  const wire = await openWire();
  const writer = await writerOver(wire);
  const write = (hole: number) => writer.write(scoreOf(round, hole));
  // Both of the connections that the writer uses at a time.
  await Promise.all([write(1), sleep(1).then(() => write(2))]);
  wire.hold();
  const timed = async (hole: number) => {
    const startedMs = performance.now();
    const code = await write(hole).then(() => 'written', codeOf);
    return { code, startedMs, toldMs: performance.now() };
  };
  const waiting: ReturnType<typeof timed>[] = [];
  for (let hole = 3; hole <= 18; hole++) {
    waiting.push(timed(hole));
    await sleep(100);
  }
  const told = await Promise.all(waiting);
  expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['database_unavailable']));
  // By who is told before whom: how long it takes all in all is the machine's affair too.
  const [first, , ...behind] = told;
  const long = behind.filter(({ startedMs }) => startedMs < first!.toldMs - LONG_MS - 100);
  expect(long.length).toBeGreaterThan(0);
  for (const { toldMs } of long) expect(toldMs).toBeLessThanOrEqual(first!.toldMs);
  const read = await golfer.get(round.path).expect(200);
  const [player] = (read.body as RoundAnswer).players;
  expect(player!.scores.filter(({ strokes }) => strokes !== null)).toHaveLength(2);
}, 20_000);

it('parts of a batch are not tried one after the other when PostgreSQL does not answer the first', async () => {
  const rounds = await Promise.all(Array.from({ length: 12 }, () => startRound(golfer)));
  const wire = await openWire();
  const writer = await writerOver(wire);
  const holder = await service.context.pool.connect();
  onTestFinished(async () => {
    await holder.query('ROLLBACK');
    holder.release();
  });
  await holder.query('BEGIN');
  await holder.query('SELECT FROM round WHERE id = ANY($1::uuid[]) FOR UPDATE', [
    rounds.map(({ id }) => id),
  ]);
  const waiting = rounds.map(async (round) => {
    const code = await writer.write(scoreOf(round, 1)).then(() => 'written', codeOf);
    return { code, toldMs: performance.now() };
  });
  // The batch gives up waiting for the rows, and the first of its rounds are tried by themselves.
  await expect.poll(waitingForLocks).toBe(4);
  wire.hold();
  const told = await Promise.all(waiting);
  expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['database_unavailable']));
  const times = told.map(({ toldMs }) => toldMs);
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan(ONE_TRY_MS);
}, 20_000);

/** How many statements wait for a row at this moment. */
async function waitingForLocks(): Promise<number> {
  const { rows } = await service.context.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE application_name = current_setting('application_name') AND wait_event_type = 'Lock'`,
  );
  return rows[0]!.n;
}

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { refillIfNeeded } from '../refill/refill.ts';
import { batchOf } from '../views/batch.ts';
import { pretendAnotherRun } from './earlier-redis.ts';
import { makeEventFactory, type TestEvent } from './test-events.ts';
import { startTestService, until } from './test-service.ts';
import { useLogService } from './use-log-service.ts';

describe('the refill', () => {
  const world = useLogService();
  const { userId, start, rounds } = world;

  it('fills the views from the log at the first start', async () => {
    world.log.events = rounds(120);
    const { analytics } = await start();
    expect((await analytics(userId)).figures.rounds).toBe(120);
    expect((await analytics(userId)).asOf).toBe(world.log.events.at(-1)!.time);
  });

  it('waits for round and needs no help when it comes', async () => {
    world.log.events = rounds(2);
    world.log.cuts = [1, 1];
    const { analytics } = await start();
    expect((await analytics(userId)).figures.rounds).toBe(2);
  });

  it('cut stream: starts again and ends in the views of an uncut one', async () => {
    world.log.events = rounds(100);
    const { dump, flush, context, whenReady } = await start();
    const whole = await dump();
    world.log.cuts = [1999, 1500, 3];
    await flush();
    context.keeper.wake();
    await whenReady();
    expect(await dump()).toBe(whole);
    expect(world.log.asked.slice(-4)).toEqual(['0', '0', '0', '0']);
  });

  it('Redis flushed in mid-stream: refused events come again and the views are right', async () => {
    const { deliver, dump, flush, analytics } = await start();
    const all = rounds(60);
    const undisturbed = await dumpOf(all);
    for (const [index, part] of parts(all, 100).entries()) {
      world.log.events.push(...part);
      if (index === 4 || index === 9) await flush();
      await until(async () => {
        expect(new Set(await deliver(part))).toEqual(new Set(['SUCCESS']));
      });
    }
    await until(async () => expect(await dump()).toBe(undisturbed));
    expect((await analytics(userId)).figures.rounds).toBe(60);
  });

  it('Redis flushed and no event comes: a read notices', async () => {
    world.log.events = rounds(3);
    const { flush, ask } = await start();
    await flush();
    expect((await ask(userId)).status).toBe(503);
    await until(async () => expect((await ask(userId)).status).toBe(200));
  });

  it('flushed while it fills: the half that was lost is filled again', async () => {
    world.log.events = rounds(150);
    const { dump, flush, context, whenReady } = await start();
    const whole = await dump();
    const gate = Promise.withResolvers<void>();
    world.log.pause = { after: 2500, until: gate.promise };
    await flush();
    context.keeper.wake();
    await until(async () => expect((await context.views.inspect()).next).not.toBe(''));
    await flush();
    gate.resolve();
    world.log.pause = undefined;
    await until(() => context.views.requireReady());
    await whenReady();
    expect(await dump()).toBe(whole);
  });

  it('Redis flushed again and again: no generation gets a name that was there before', async () => {
    const { context, flush, whenReady } = await start();
    const names = new Set<string>();
    for (let time = 0; time < 3; time++) {
      names.add((await context.views.inspect()).generation);
      await flush();
      context.keeper.wake();
      await whenReady();
    }
    expect(names.size).toBe(3);
  });

  it('epoch change: the views of the old log are dropped', async () => {
    world.log.events = rounds(5);
    const { context, analytics, whenReady } = await start();
    world.factory = makeEventFactory();
    world.log.epoch = randomUUID();
    world.log.events = rounds(2);
    context.keeper.wake();
    await until(async () => expect((await context.views.inspect()).epoch).toBe(world.log.epoch));
    await whenReady();
    expect((await analytics(userId)).figures.rounds).toBe(2);
  });

  it('run_id change: live events wait until what may be lost was read again', async () => {
    world.factory = makeEventFactory(20_000);
    world.log.events = rounds(10);
    const { deliver, dump, whenReady } = await start();
    const whole = await dump();
    await pretendAnotherRun(world.service!);
    const gate = Promise.withResolvers<void>();
    world.log.pause = { after: 5, until: gate.promise };
    const repeated = world.log.events.slice(-1);
    expect(await deliver(repeated)).toEqual(['RETRY']);
    await until(() => Promise.resolve(expect(world.log.asked.at(-1)).toBe('10200')));
    expect(await deliver(repeated)).toEqual(['RETRY']);
    gate.resolve();
    await until(async () => expect(await deliver(repeated)).toEqual(['SUCCESS']));
    await whenReady();
    expect(await dump()).toBe(whole);
  });

  it('reads while refilling: 503 and Retry-After; live events are folded meanwhile', async () => {
    world.log.events = rounds(10);
    const gate = Promise.withResolvers<void>();
    world.log.pause = { after: 100, until: gate.promise };
    world.service = await startTestService({ log: world.log });
    const { app, ask, deliver, context, whenReady, analytics } = world.service;
    await until(async () => expect((await context.views.inspect()).next).not.toBe(''));
    const answer = await ask(userId);
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect((answer.body as { code: string }).code).toBe('views_rebuilding');
    await request(app).get('/ready').expect(503);
    expect(new Set(await deliver(rounds(1)))).toEqual(new Set(['SUCCESS']));
    gate.resolve();
    await whenReady();
    expect((await analytics(userId)).figures.rounds).toBe(11);
    await request(app).get('/ready').expect(200);
  });

  it('only one of two instances refills', async () => {
    world.log.events = rounds(10);
    const { context } = await start();
    const { views } = context;
    const { keep } = views;
    await keep.lock('another instance');
    await world.service!.flush();
    expect(await keep.lock('another instance')).toBe(true);
    world.log.asked = [];
    expect(await refillIfNeeded(context.refillParts, context.closing)).toBe('busy');
    expect(world.log.asked).toEqual([]);
    await keep.unlock('another instance');
    context.keeper.wake();
    await world.service!.whenReady();
  });

  it('a refill that lost its lock folds, drops and marks nothing', async () => {
    world.log.events = rounds(1);
    const { context, dump } = await start();
    const { views } = context;
    const { generation, currentRun: run } = await views.inspect();
    const before = await dump();
    const hold = { token: 'lost', run, generation };
    const event = { position: '999', time: new Date().toISOString() };
    const fact = { kind: 'finished', roundId: randomUUID(), version: 1 } as const;
    const { keep } = views;
    expect(await views.refill(hold, batchOf([{ ...event, fact }]))).toBe(false);
    expect(await keep.tidy(hold.token)).toBe(false);
    expect(await keep.open(hold, 'other', 'drop')).toBe(false);
    expect(await keep.swap(hold, 'boards')).toBe(false);
    expect(await keep.caughtUp(hold, 'boards')).toBe(false);
    expect(await dump()).toBe(before);
  });

  /** The views of a service that got the same events and was left in peace. */
  async function dumpOf(events: TestEvent[]): Promise<string> {
    const other = await startTestService();
    other.log.epoch = world.log.epoch;
    try {
      await other.whenReady();
      other.context.keeper.wake();
      await until(async () =>
        expect((await other.context.views.inspect()).epoch).toBe(world.log.epoch),
      );
      await other.whenReady();
      for (const part of parts(events, 500)) await other.deliver(part);
      return await other.dump();
    } finally {
      await other.close();
    }
  }
});

function parts<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../refill/refill.ts';
import { makeViewsKeeping } from '../views/keeping.ts';
import { viewsPrefix } from '../views/keys.ts';
import { startLogServer, type LogServer } from './log-server.ts';
import { makeEventFactory, wholeRound, type EventFactory, type TestEvent } from './test-events.ts';
import { startTestService, until, type TestService } from './test-service.ts';

describe('two versions side by side', () => {
  const userId = randomUUID();
  let log: LogServer;
  let factory: EventFactory;
  let older: TestService;
  let newer: TestService;

  beforeEach(async () => {
    log = await startLogServer();
    factory = makeEventFactory();
    log.events = rounds(3);
    older = await startTestService({ log, format: '3' });
    await older.whenReady();
    newer = await startTestService({ log, beside: older });
    await newer.whenReady();
  });
  afterEach(async () => {
    await newer.close();
    await older.close();
    await log.close();
  });

  it('both serve, and neither deletes what the other has', async () => {
    const generations = await Promise.all([older, newer].map(generationOf));
    for (const { context } of [older, newer, older, newer]) {
      context.keeper.wake();
      await until(async () => expect((await context.views.inspect()).untidy).toBe(false));
    }
    expect(await roundsOf(older)).toBe(3);
    expect(await roundsOf(newer)).toBe(3);
    expect(await Promise.all([older, newer].map(generationOf))).toEqual(generations);
  });

  it('each folds what went to the other, from the log', async () => {
    for (const taker of [older, newer, older]) {
      const some = rounds(1);
      log.events = [...log.events, ...some];
      await until(async () => expect(new Set(await taker.deliver(some))).toEqual(SUCCESS));
    }
    for (const one of [older, newer]) one.context.keeper.wake();
    for (const one of [older, newer]) await until(async () => expect(await roundsOf(one)).toBe(6));
    expect(await newer.dump()).toBe(await older.dump());
  });

  it('a rebuild compares nothing: what went to the other is no fault of the views', async () => {
    const { refillParts, closing, views } = newer.context;
    const some = rounds(1);
    log.events = [...log.events, ...some];
    await until(async () => expect(new Set(await older.deliver(some))).toEqual(SUCCESS));
    await until(async () => expect((await views.inspect()).untidy).toBe(false));
    const result = await rebuild(refillParts, closing, () => undefined);
    expect(result).toMatchObject({ events: log.events.length });
    expect(result).not.toHaveProperty('comparison');
    expect(await roundsOf(newer)).toBe(4);
  });

  it('achievements wait until one is alone: its views may lack what has just gone to the other', async () => {
    const other = randomUUID();
    const unlocked = async () =>
      (await newer.pool.query('SELECT 1 FROM achievement WHERE user_id = $1', [other])).rowCount;
    const round = wholeRound(factory, other);
    log.events = [...log.events, ...round];
    await until(async () => expect(new Set(await newer.deliver(round))).toEqual(SUCCESS));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await unlocked()).toBe(0);
    await stopWork(older);
    await newer.context.redis.zrem(`${newer.root}-formats`, older.prefix);
    newer.context.announcer.wake();
    await until(async () => expect(await unlocked()).toBeGreaterThan(0));
  });

  it('0.1.0, whose keys have no format, drops nothing of a later one', async () => {
    const { keep, token } = await lockedKeeping(`${older.root}:`);
    const whole = await newer.dump();
    expect(await keep.tidy(token)).toBe(true);
    expect(await newer.dump()).toBe(whole);
  });

  it('what no instance has used for three minutes is dropped, once, and nothing else', async () => {
    const { redis, keeper } = newer.context;
    const formats = `${newer.root}-formats`;
    await stopWork(older);
    await redis.set(`${newer.root}:live`, 'of 0.1.0');
    keeper.wake();
    await until(async () => expect(await redis.zcard(formats)).toBe(3));
    const unused = [`${newer.root}:`, viewsPrefix(newer.root, '3')];
    for (const prefix of unused) await redis.zincrby(formats, -190, prefix);
    keeper.wake();
    await until(async () => expect(await redis.zcard(formats)).toBe(1));
    for (const prefix of unused) expect(await redis.keys(`${prefix}*`)).toEqual([]);
    expect(await roundsOf(newer)).toBe(3);
  });

  const SUCCESS = new Set(['SUCCESS']);

  async function lockedKeeping(prefix: string) {
    const keep = makeViewsKeeping(newer.context.redis, prefix);
    const token = randomUUID();
    expect(await keep.lock(token)).toBe(true);
    return { keep, token };
  }

  async function stopWork({ context }: TestService): Promise<void> {
    await context.keeper.stop();
    await context.announcer.stop();
  }

  async function generationOf({ context }: TestService): Promise<string> {
    return (await context.views.inspect()).generation;
  }

  async function roundsOf(service: TestService): Promise<number> {
    return (await service.analytics(userId)).figures.rounds;
  }

  function rounds(count: number): TestEvent[] {
    return Array.from({ length: count }, () => wholeRound(factory, userId)).flat();
  }
});

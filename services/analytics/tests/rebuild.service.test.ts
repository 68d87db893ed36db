import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { bufferText, jsonLines } from '@golfroundpro/shared/testing/buffer-text.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { startLogServer, type LogServer } from './log-server.ts';
import { makeEventFactory, wholeRound, type EventFactory, type TestEvent } from './test-events.ts';
import { startTestService, until, type TestService } from './test-service.ts';

describe('the rebuild', () => {
  const userId = randomUUID();
  let log: LogServer;
  let factory: EventFactory;
  let service: TestService | undefined;

  beforeEach(async () => {
    log = await startLogServer();
    factory = makeEventFactory();
    service = undefined;
  });
  afterEach(async () => {
    await service?.close();
    await log.close();
  });

  it('answers all the while, live events go to both, every key is equal, then it swaps', async () => {
    log.events = rounds(40);
    const { analytics, context, dump, deliver } = await start();
    const gate = Promise.withResolvers<void>();
    log.pause = { after: 300, until: gate.promise };
    const asking = rebuildLines(service!);
    await until(async () => expect((await context.views.inspect()).next).not.toBe(''));
    const live = rounds(3);
    log.events = [...log.events, ...live];
    expect(new Set(await deliver(live))).toEqual(new Set(['SUCCESS']));
    expect((await analytics(userId)).figures.rounds).toBe(43);
    const before = await dump();
    const { generation } = await context.views.inspect();
    gate.resolve();
    const lines = await asking;
    expect(lines.at(-1)).toMatchObject({
      stage: 'done',
      result: { comparison: { differing: [] } },
    });
    expect((await context.views.inspect()).generation).not.toBe(generation);
    expect(await dump()).toBe(before);
    const left = await context.redis.keys(`${service!.prefix}${generation}:*`);
    expect(left).toEqual([]);
  });

  it('finds what was wrong, by its name, and puts it right', async () => {
    log.events = rounds(5);
    const { context, prefix, dump } = await start();
    const whole = await dump();
    const { generation } = await context.views.inspect();
    await context.redis.hset(`${prefix}${generation}:best:${userId}`, 'there:18', '1|wrong');
    await context.redis.del(`${prefix}${generation}:stats:${userId}`);
    const lines = await rebuildLines(service!);
    expect(lines.at(-1)).toMatchObject({ stage: 'done' });
    const { result } = lines.at(-1) as { result: { comparison: { differing: string[] } } };
    expect(result.comparison.differing.toSorted()).toEqual([`best:${userId}`, `stats:${userId}`]);
    expect(await dump()).toBe(whole);
  }, 30_000);

  it('a cut stream leaves the live views as they were', async () => {
    log.events = rounds(5);
    const { context, dump } = await start();
    const whole = await dump();
    log.cuts = [20];
    expect((await rebuildLines(service!)).at(-1)).toMatchObject({ stage: 'failed' });
    expect(await dump()).toBe(whole);
    expect((await context.views.inspect()).untidy).toBe(false);
  });

  async function start(): Promise<TestService> {
    service = await startTestService({ log });
    await service.whenReady();
    return service;
  }

  function rounds(count: number): TestEvent[] {
    return Array.from({ length: count }, () => wholeRound(factory, userId)).flat();
  }
});

/** POST /internal/rebuild, to its end, once the first refill has swept behind itself. */
async function rebuildLines({ app, context }: TestService): Promise<object[]> {
  await until(async () => expect((await context.views.inspect()).untidy).toBe(false));
  const answer = await bufferText(
    request(app).post('/internal/rebuild').set(CALLER_TOKEN_HEADER, CALLER_TOKEN),
  ).expect(200);
  return jsonLines(answer);
}

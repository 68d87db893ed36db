import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { bufferText, jsonLines } from '@golfroundpro/shared/testing/buffer-text.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { until, type TestService } from './test-service.ts';
import { useLogService } from './use-log-service.ts';

describe('the rebuild', () => {
  const world = useLogService();
  const { userId, start, rounds } = world;

  it('answers all the while, live events go to both, every key is equal, then it swaps', async () => {
    world.log.events = rounds(40);
    const { analytics, context, dump, deliver } = await start();
    const gate = Promise.withResolvers<void>();
    world.log.pause = { after: 300, until: gate.promise };
    const asking = rebuildLines(world.service!);
    await until(async () => expect((await context.views.inspect()).next).not.toBe(''));
    const live = rounds(3);
    world.log.events = [...world.log.events, ...live];
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
    const left = await context.redis.keys(`${world.service!.prefix}${generation}:*`);
    expect(left).toEqual([]);
  });

  it('finds what was wrong, by its name, and puts it right', async () => {
    world.log.events = rounds(5);
    const { context, prefix, dump } = await start();
    const whole = await dump();
    const { generation } = await context.views.inspect();
    await context.redis.hset(`${prefix}${generation}:best:${userId}`, 'there:18', '1|wrong');
    await context.redis.del(`${prefix}${generation}:stats:${userId}`);
    const lines = await rebuildLines(world.service!);
    expect(lines.at(-1)).toMatchObject({ stage: 'done' });
    const { result } = lines.at(-1) as { result: { comparison: { differing: string[] } } };
    expect(result.comparison.differing.toSorted()).toEqual([`best:${userId}`, `stats:${userId}`]);
    expect(await dump()).toBe(whole);
  }, 30_000);

  it('a cut stream leaves the live views as they were', async () => {
    world.log.events = rounds(5);
    const { context, dump } = await start();
    const whole = await dump();
    world.log.cuts = [20];
    expect((await rebuildLines(world.service!)).at(-1)).toMatchObject({ stage: 'failed' });
    expect(await dump()).toBe(whole);
    expect((await context.views.inspect()).untidy).toBe(false);
  });
});

/** POST /internal/rebuild, to its end, once the first refill has swept behind itself. */
async function rebuildLines({ app, context }: TestService): Promise<object[]> {
  await until(async () => expect((await context.views.inspect()).untidy).toBe(false));
  const answer = await bufferText(
    request(app).post('/internal/rebuild').set(CALLER_TOKEN_HEADER, CALLER_TOKEN),
  ).expect(200);
  return jsonLines(answer);
}

import { expect, it } from 'vitest';
import { tryOut, type Trial } from '../refill/try-out.ts';
import { startTestService, until, type TestService } from './test-service.ts';
import { useLogService } from './use-log-service.ts';

const world = useLogService();
const { rounds } = world;

/** Tries out what this version of the code folds, once earlier refills have swept behind themselves. */
async function tried({ context }: TestService): Promise<Trial> {
  await until(async () => expect((await context.views.inspect()).untidy).toBe(false));
  return tryOut(context.refillParts, context.closing);
}

const generationOf = async ({ context }: TestService) => (await context.views.inspect()).generation;

it('what folds the same is swapped in, and golfers see no difference', async () => {
  world.log.events = rounds(5);
  const service = await world.start();
  const [whole, before] = [await service.dump(), await generationOf(service)];
  expect(await tried(service)).toMatchObject({
    outcome: 'same',
    events: world.log.events.length,
    comparison: { differing: [] },
  });
  expect(await generationOf(service)).not.toBe(before);
  expect(await service.dump()).toBe(whole);
});

it('what folds otherwise is told by its names, and nothing of it stays', async () => {
  world.log.events = rounds(5);
  const service = await world.start();
  const { context, prefix } = service;
  const before = await generationOf(service);
  await context.redis.hset(`${prefix}${before}:best:${world.userId}`, 'there:18', '1|other');
  const served = await service.dump();
  expect(await tried(service)).toMatchObject({
    outcome: 'differs',
    comparison: { differing: [`best:${world.userId}`] },
  });
  expect(await generationOf(service)).toBe(before);
  expect(await service.dump()).toBe(served);
  expect((await context.views.inspect()).untidy).toBe(false);
}, 30_000);

it('beside another format, or without whole views, it compares and touches nothing', async () => {
  world.log.events = rounds(2);
  const service = await world.start();
  const other = await startTestService({ log: world.log, beside: service, format: '3' });
  await other.whenReady();
  const before = await generationOf(service);
  expect(await tried(service)).toEqual({ outcome: 'nothing_to_compare' });
  expect(await generationOf(service)).toBe(before);
  await other.close();

  const { keeper, refillParts, closing, views } = service.context;
  await keeper.stop();
  await service.flush();
  expect(await tryOut(refillParts, closing)).toEqual({ outcome: 'nothing_to_compare' });
  expect((await views.inspect()).epoch).toBe('');
});

it('a cut stream leaves the live views as they were', async () => {
  world.log.events = rounds(5);
  const service = await world.start();
  const [whole, before] = [await service.dump(), await generationOf(service)];
  world.log.cuts = [20];
  await expect(tried(service)).rejects.toThrow();
  expect(await service.dump()).toBe(whole);
  expect(await generationOf(service)).toBe(before);
  expect((await service.context.views.inspect()).untidy).toBe(false);
});

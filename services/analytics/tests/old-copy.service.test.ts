import { expect, it } from 'vitest';
import { rebuild, refillIfNeeded } from '../refill/refill.ts';
import { copyOf, pretendAnotherRun, restore } from './earlier-redis.ts';
import { makeEventFactory } from './test-events.ts';
import { useLogService } from './use-log-service.ts';

const world = useLogService();
const { start, rounds } = world;

it('an old copy of Redis comes back: the views end as if it had not', async () => {
  world.log.events = rounds(10);
  const { context, dump } = await start();
  // It looks once more soon after the start: half of a copy is another Redis again.
  await context.keeper.stop();
  const old = await copyOf(world.service!);
  const later = rounds(10);
  world.log.events = [...world.log.events, ...later];
  await world.service!.deliver(later);
  const whole = await dump();
  await restore(world.service!, old);
  await pretendAnotherRun(world.service!);
  expect(await dump()).not.toBe(whole);
  expect(await refillIfNeeded(context.refillParts, context.closing)).toBe('whole');
  expect((await context.views.inspect()).run).not.toBe('an-earlier-run');
  expect(await dump()).toBe(whole);
});

it.each([
  ['', false],
  [', and the views were made anew before it brought anything more', true],
])('an old copy of when one partition was far behind%s: nothing is lost', async (_, anew) => {
  const { context, deliver, dump } = await start();
  const known = [rounds(2), rounds(1)] as const;
  const late = rounds(2);
  world.factory = makeEventFactory(20_000);
  const early = rounds(1);
  await deliver(known[0], '0');
  await deliver(known[1], '1');
  world.log.events = known.flat();
  await context.keeper.stop();
  if (anew) await rebuild(context.refillParts, context.closing, () => undefined);
  await deliver(early, '1');
  const old = await copyOf(world.service!);
  await deliver(late, '0');
  world.log.events = [...known.flat(), ...late, ...early];
  const whole = await dump();
  await restore(world.service!, old);
  await pretendAnotherRun(world.service!);
  expect(await refillIfNeeded(context.refillParts, context.closing)).toBe('whole');
  expect(await dump()).toBe(whole);
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rebuild, refillIfNeeded } from '../refill/refill.ts';
import { copyOf, pretendAnotherRun, restore } from './earlier-redis.ts';
import { startLogServer, type LogServer } from './log-server.ts';
import { makeEventFactory, wholeRound, type EventFactory, type TestEvent } from './test-events.ts';
import { startTestService, type TestService } from './test-service.ts';

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

it('an old copy of Redis comes back: the views end as if it had not', async () => {
  log.events = rounds(10);
  const { context, dump } = await start();
  // It looks once more soon after the start: half of a copy is another Redis again.
  await context.keeper.stop();
  const old = await copyOf(service!);
  const later = rounds(10);
  log.events = [...log.events, ...later];
  await service!.deliver(later);
  const whole = await dump();
  await restore(service!, old);
  await pretendAnotherRun(service!);
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
  factory = makeEventFactory(20_000);
  const early = rounds(1);
  await deliver(known[0], '0');
  await deliver(known[1], '1');
  log.events = known.flat();
  await context.keeper.stop();
  if (anew) await rebuild(context.refillParts, context.closing, () => undefined);
  await deliver(early, '1');
  const old = await copyOf(service!);
  await deliver(late, '0');
  log.events = [...known.flat(), ...late, ...early];
  const whole = await dump();
  await restore(service!, old);
  await pretendAnotherRun(service!);
  expect(await refillIfNeeded(context.refillParts, context.closing)).toBe('whole');
  expect(await dump()).toBe(whole);
});

async function start(): Promise<TestService> {
  service = await startTestService({ log });
  await service.whenReady();
  return service;
}

function rounds(count: number): TestEvent[] {
  return Array.from({ length: count }, () => wholeRound(factory, userId)).flat();
}

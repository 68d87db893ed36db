import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from 'vitest';
import { startLogServer, type LogServer } from './log-server.ts';
import { makeEventFactory, wholeRound, type EventFactory, type TestEvent } from './test-events.ts';
import { startTestService, type TestService } from './test-service.ts';

/** One golfer, and for each test a log of round's and, once it is started, a service that reads it. */
export interface LogWorld {
  userId: string;
  log: LogServer;
  factory: EventFactory;
  service: TestService | undefined;
  /** Starts the service, and waits until its views are whole. */
  start: () => Promise<TestService>;
  /** The events of so many more rounds of the golfer. */
  rounds: (count: number) => TestEvent[];
}

/** Begins anew before each test of a file or block, and closes behind it. */
export function useLogService(): LogWorld {
  const userId = randomUUID();
  const world = {
    userId,
    service: undefined,
    start: async () => {
      const service = await startTestService({ log: world.log });
      world.service = service;
      await service.whenReady();
      return service;
    },
    rounds: (count) =>
      Array.from({ length: count }, () => wholeRound(world.factory, userId)).flat(),
  } as LogWorld;
  beforeEach(async () => {
    world.log = await startLogServer();
    world.factory = makeEventFactory();
    world.service = undefined;
  });
  afterEach(async () => {
    await world.service?.close();
    await world.log.close();
  });
  return world;
}

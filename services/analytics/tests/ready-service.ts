import { afterAll, beforeAll, expect } from 'vitest';
import type { TestEvent } from './test-events.ts';
import { startTestService } from './test-service.ts';

/** The service of one test file, ready, and how events are played to it; it is closed behind the file's tests. */
export async function useReadyService() {
  const service = await startTestService();
  beforeAll(() => service.whenReady());
  afterAll(() => service.close());
  return {
    service,
    play: async (events: TestEvent[]) => {
      expect(new Set(await service.deliver(events))).toEqual(new Set(['SUCCESS']));
    },
  };
}

import type { TestService } from './test-service.ts';

/** Makes the live views those of a Redis that has been restarted since. */
export async function pretendAnotherRun({ context, prefix }: TestService): Promise<void> {
  const { generation } = await context.views.inspect();
  await context.redis.set(`${prefix}${generation}:run`, 'an-earlier-run');
}

/** All but the lock of a refill, which would come back without its end. */
export async function copyOf({ context, prefix }: TestService): Promise<Map<string, Buffer>> {
  const keys = (await context.redis.keys(`${prefix}*`)).filter(
    (key) => !key.endsWith(':refill-lock'),
  );
  const copy = new Map<string, Buffer>();
  for (const key of keys) {
    // A mark that was taken away meanwhile is gone.
    const bytes = (await context.redis.dumpBuffer(key)) as Buffer | null;
    if (bytes) copy.set(key, bytes);
  }
  return copy;
}

export async function restore(service: TestService, copy: Map<string, Buffer>): Promise<void> {
  await service.flush();
  for (const [key, bytes] of copy) await service.context.redis.restore(key, 0, bytes);
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeGolfer, startRound, startTestService, type TestService } from './test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const END_CONNECTIONS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE pid <> pg_backend_pid() AND application_name = current_schema()`;

it("survives the end of every connection, the relay's too, and goes on", async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  // Until it is off the list, an event that was published would be published again.
  await expect.poll(pending).toBe(0);
  expect(service.dapr.published).toHaveLength(1);
  await service.context.pool.query(END_CONNECTIONS);
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  await expect.poll(() => service.dapr.published.length, { timeout: 5000 }).toBe(2);
});

async function pending(): Promise<number> {
  const { rows } = await service.context.pool.query('SELECT id FROM event_pending');
  return rows.length;
}

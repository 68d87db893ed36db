import { onTestFinished } from 'vitest';
import type { TestService } from './test-service.ts';

/** Has everybody who wants anything of a table wait in vain, until it is released or the test ends. */
export async function lockTable({ context }: TestService, table: string) {
  const client = await context.pool.connect();
  onTestFinished(() => client.release());
  await client.query(`BEGIN; LOCK TABLE ${table}`);
  const release = async () => void (await client.query('ROLLBACK'));
  onTestFinished(release);
  return release;
}

import { expect, it } from 'vitest';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { connectClient } from './connect-client.ts';

it('a connection that is lost while nothing is asked fails at the next question, and ends nobody', async () => {
  const config = { connectionString: testSetting('TEST_POSTGRES_URL') };
  const [lost, other] = await Promise.all([connectClient(config), connectClient(config)]);
  const { rows } = await lost.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await other.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]!.pid]);
  await expect(lost.query('SELECT 1')).rejects.toThrow();
  await lost.end();
  await other.end();
});

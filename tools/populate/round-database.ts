import type { Client, ClientConfig, Pool } from 'pg';
import { connectDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { connectClient } from '../stack/connect-client.ts';
import { superuserOf, type StackAccess } from '../stack/superuser-of.ts';

/** Runs `work` in round's schema as the superuser, whose password the stack keeps. */
export async function withRoundClient<T>(
  stack: StackAccess,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connectClient(connectionTo(stack));
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Like withRoundClient, with a few connections. */
export async function withRoundPool<T>(
  stack: StackAccess,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const dataSource = await connectDataSource({ ...connectionTo(stack), max: 4 });
  try {
    return await work(poolOf(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

function connectionTo(stack: StackAccess): ClientConfig {
  return { ...superuserOf(stack), options: '-c search_path=round' };
}

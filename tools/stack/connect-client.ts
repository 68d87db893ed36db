import { Client, type ClientConfig } from 'pg';

/**
 * A connection to PostgreSQL. Where it is lost while nothing is asked, the next question says so: without a listener
 * the whole command would end at once, with no word of what it was doing.
 */
export async function connectClient(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

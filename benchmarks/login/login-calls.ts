import { randomUUID } from 'node:crypto';
import { makeApi } from '../../tools/client/api.ts';
import { GatewayError } from '../../tools/client/gateway-error.ts';
import { logIn } from '../../tools/client/log-in.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';
import { keepConnection, type Timed } from '../kept-connection.ts';

/** A crowd at the door: more than are hashed at once, fewer than may wait, so nobody is refused. */
export const CLIENTS = 48;

/** Requests of a crowd, each of one client. */
export interface LoginCalls {
  logInAtAuth: (client: number) => Promise<Timed>;
  logIn: (client: number) => Promise<Timed>;
  read: () => Promise<Timed>;
}

/** Makes a member for each client, one of whom reads their rounds. */
export async function makeLoginCalls({
  address,
  ports,
}: Pick<Stack, 'address' | 'ports'>): Promise<LoginCalls> {
  const api = makeApi(address);
  const members: { email: string; password: string; tokenDelivery: 'body' }[] = [];
  while (members.length < CLIENTS) {
    const member = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
    const body = { name: 'Ann Login', ...member };
    await api.POST('/api/v1/auth/register', { body }).catch(ignoreTaken);
    members.push({ ...member, tokenDelivery: 'body' });
  }
  const token = await logIn(api, members[0]!);
  const ask = keepConnection(address);
  const askAuth = keepConnection(`http://127.0.0.1:${ports['auth']}`);
  return {
    logInAtAuth: (client) => askAuth('POST', '/api/v1/auth/login', { body: members[client]! }),
    logIn: (client) => ask('POST', '/api/v1/auth/login', { body: members[client]! }),
    read: () => ask('GET', '/api/v1/rounds', { token }),
  };
}

/** What waited too long is sent again, and then the account is there already. */
function ignoreTaken(error: unknown): void {
  if (!(error instanceof GatewayError && error.status === 409)) throw error;
}

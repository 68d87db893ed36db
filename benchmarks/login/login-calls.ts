import { randomUUID } from 'node:crypto';
import { makeApi } from '../../tools/client/api.ts';
import { Progress } from '../../tools/console/progress.ts';
import { GatewayError } from '../../tools/client/gateway-error.ts';
import { logIn } from '../../tools/client/log-in.ts';
import { ensureParts } from '../../tools/parts/ensure-parts.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';
import { runWrk, type WrkRun } from '../hot-path/wrk.ts';
import { keepConnection, type Timed } from '../kept-connection.ts';

/** A crowd at the door: more than are hashed at once, fewer than may wait, so nobody is refused. */
const CLIENTS = 48;
/** Any connection may send for any of them: with as few, one who logs in several times at once is made to wait. */
const MEMBERS = 10 * CLIENTS;

/** The last of a crowd waits for the hashes of all others. */
const TIMEOUT_SECONDS = 5;

/** What a crowd asks. */
export interface LoginCalls {
  /** All of it logs in, again and again. A generator in Node took a tenth of the cores that are measured. */
  logInAtAuth: (seconds: number) => Promise<WrkRun>;
  logIn: (seconds: number) => Promise<WrkRun>;
  /** One of it reads their rounds. */
  read: () => Promise<Timed>;
}

/** Makes a member for each of the crowd. */
export async function makeLoginCalls({
  address,
  ports,
}: Pick<Stack, 'address' | 'ports'>): Promise<LoginCalls> {
  const wrk = (await ensureParts(['wrk'], new Progress())).get('wrk')!;
  const api = makeApi(address);
  const members: { email: string; password: string; tokenDelivery: 'body' }[] = [];
  while (members.length < MEMBERS) {
    const member = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
    const body = { name: 'Ann Login', ...member };
    await api.POST('/api/v1/auth/register', { body }).catch(ignoreTaken);
    members.push({ ...member, tokenDelivery: 'body' });
  }
  const token = await logIn(api, members[0]!);
  const ask = keepConnection(address);
  const path = '/api/v1/auth/login';
  const requests = members.map((member) => ({
    method: 'POST',
    path,
    body: JSON.stringify(member),
  }));
  const headers = { 'content-type': 'application/json' };
  const logInTo = (to: string) => (seconds: number) =>
    runWrk(wrk, {
      ...{ address: to, connections: CLIENTS, seconds, requests, headers },
      timeoutSeconds: TIMEOUT_SECONDS,
    });
  return {
    logInAtAuth: logInTo(`http://127.0.0.1:${ports['auth']}`),
    logIn: logInTo(address),
    read: () => ask('GET', '/api/v1/rounds', { token }),
  };
}

/** What waited too long is sent again, and then the account is there already. */
function ignoreTaken(error: unknown): void {
  if (!(error instanceof GatewayError && error.status === 409)) throw error;
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import type { Duplicates } from '@golfroundpro/shared/config/service-config.ts';
import { makeUpstream } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { startOnboarder, type TestOnboarder } from '../../onboarder/tests/start-onboarder.ts';
import { makeDoor } from '../claims/door.ts';
import type { AuthConfig } from '../config.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

/** Auth, and the onboarder that it asks, each with tables of its own. */
export interface TwoDoors {
  auth: TestAuth;
  onboarder: TestOnboarder;
  /** Registers at auth. */
  atAuth: (person: object, headers?: Record<string, string>) => request.Test;
  /** Registers at the form. */
  atForm: (email: string) => request.Test;
  /** What onboarder has of an e-mail, by the id that has it. */
  claimOf: (userId: string) => Promise<{ email: string; isRegistered: boolean } | undefined>;
  /** The accounts that auth has not claimed. */
  unclaimed: () => Promise<string[]>;
  /** Onboarder is about to take the next request of auth. */
  nextClaim: () => Promise<unknown>;
  /** The loop looks at once. */
  lookAgain: () => void;
  /** Onboarder goes away, and is back. */
  close: () => Promise<void>;
  open: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts both. */
export async function startTwoDoors(
  settings: Partial<AuthConfig> = {},
  duplicates: Duplicates = 'reveal',
): Promise<TwoDoors> {
  const onboarder = await startOnboarder({ duplicates });
  let server = createServer(onboarder.app);
  const port = await listen(server, 0);
  const upstream = makeUpstream({ urls: [`http://127.0.0.1:${port}`], token: CALLER_TOKEN });
  const auth = await startAuth({ duplicates, ...settings }, { door: makeDoor(upstream) });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    ...{ auth, onboarder, close },
    atAuth: (person, headers = {}) =>
      request(auth.app).post('/api/v1/auth/register').set(headers).send(person),
    atForm: (email) =>
      onboarder.register({ name: 'Moira Fraser', email, phoneNumber: '0812345678' }),
    claimOf: async (userId) => {
      const rows = await onboarder.rows<{ email: string; isRegistered: boolean }>(
        'SELECT email, requested_at IS NOT NULL AS "isRegistered" FROM registration WHERE id = $1',
        [userId],
      );
      return rows[0];
    },
    unclaimed: async () => {
      const rows = await auth.rows<{ id: string }>(
        'SELECT id FROM account WHERE claimed_at IS NULL',
      );
      return rows.map(({ id }) => id);
    },
    nextClaim: () => once(server, 'request'),
    lookAgain: () => {
      auth.pass(31_000);
      auth.context.claiming.wake();
    },
    open: async () => {
      server = createServer(onboarder.app);
      await listen(server, port);
    },
    stop: async () => {
      await auth.stop();
      await upstream.close();
      await close();
      await onboarder.stop();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The id that auth tells of an account that was made. */
export const idIn = ({ body }: { body: unknown }) => (body as { userId: string }).userId;

/** What somebody is answered in the end: who is told that it is too busy comes again. */
export async function answered(come: () => request.Test): Promise<request.Response> {
  const answer = await come();
  return answer.status === 503 ? answered(come) : answer;
}

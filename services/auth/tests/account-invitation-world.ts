import request from 'supertest';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { enrol } from './authenticator.ts';
import { startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { renewed, signedIn, type TestUser } from './signed-in.ts';
import type { AuthConfig } from '../config.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

/** The route of account invitations. */
export const PATH = '/api/v1/auth/account-invitations';
/** What whoever accepts chooses. */
export const PASSWORD = 'beyond the bunker 9';
export const [MINUTE, DAY] = [60_000, 24 * 60 * 60_000];

/** Somebody who was invited, with the link of the mail. */
export interface Invited {
  id: string;
  email: string;
  token: string;
}

/** Auth with a mail server, and what the tests of account invitations do. */
export interface InvitationWorld {
  auth: TestAuth;
  server: MailServer;
  /** A member with these roles who gave two factors. */
  withSecondFactor: (roles: Role[]) => Promise<TestUser>;
  call: (method: 'get' | 'post' | 'delete', path: string, as: TestUser) => request.Test;
  invite: (as: TestUser, email: string, roles?: string[], more?: object) => request.Test;
  invited: (as: TestUser, roles?: string[]) => Promise<Invited>;
  accept: (token: string, more?: object) => request.Test;
  accountsOf: (email: string) => Promise<{ id: string; roles: Role[] }[]>;
  /** What the audit log tells of an invitation. */
  audited: (id: string) => Promise<{ action: string; actor_id: string; detail: object }[]>;
  stop: () => Promise<void>;
}

/** Starts it; `start` where auth is to stand beside another service. */
export async function startInvitationWorld(
  start: (settings: Partial<AuthConfig>) => Promise<TestAuth> = startAuth,
): Promise<InvitationWorld> {
  const server = await startMailServer();
  const auth = await start({ smtp: server.smtp });
  const call: InvitationWorld['call'] = (method, path, { authorization }) =>
    request(auth.app)[method](`${PATH}${path}`).set({ authorization });
  const invite: InvitationWorld['invite'] = (as, email, roles = ['golfer'], more = {}) =>
    call('post', '', as).send({ email, roles, ...more });
  return {
    ...{ auth, server, call, invite },
    withSecondFactor: async (roles) => {
      const user = await signedIn(auth, { roles });
      await enrol(auth, user.authorization);
      return { ...user, ...(await renewed(auth, user)) };
    },
    invited: async (as, roles) => {
      const { email } = newPerson();
      const answer = await invite(as, email, roles).expect(201);
      const { accountInvitationId: id } = answer.body as { accountInvitationId: string };
      return { id, email, token: tokenIn(await server.next(email)) };
    },
    accept: (token, more = {}) =>
      request(auth.app)
        .post(`${PATH}/accept`)
        .send({ token, name: 'Moira Fraser', password: PASSWORD, ...more }),
    accountsOf: (email) => auth.rows(`SELECT id, roles FROM account WHERE email = '${email}'`),
    audited: (id) =>
      auth.rows(`
        SELECT action, actor_id, detail FROM audit_entry
        WHERE detail ->> 'accountInvitationId' = '${id}' ORDER BY id`),
    stop: async () => {
      await auth.stop();
      await server.stop();
    },
  };
}

/** The stable code of a refusal. */
export const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

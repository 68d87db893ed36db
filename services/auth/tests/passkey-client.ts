import request from 'supertest';
import { makeSoftwareAuthenticator, type SoftwareAuthenticator } from './software-authenticator.ts';
import type { SignedIn, TestAuth } from './start-auth.ts';

type Who = Pick<SignedIn, 'authorization'>;

export const PASSKEYS = 'account/passkeys';

/** What a browser does with passkeys at auth. */
export interface PasskeyClient {
  post: (path: string, body?: object, as?: Partial<Who>) => request.Test;
  /** What auth says that a browser asks an authenticator. */
  optionsOf: (path: string, as?: Who) => Promise<{ challenge: string }>;
  logIn: (credential: unknown) => request.Test;
  /** An authenticator that holds a passkey of somebody. */
  added: (
    as: Who,
    how?: { counts?: boolean },
  ) => Promise<SoftwareAuthenticator & { passkeyId: string }>;
}

/** Makes a client of a service under test. */
export function makePasskeyClient(auth: TestAuth): PasskeyClient {
  const post: PasskeyClient['post'] = (path, body = {}, { authorization } = {}) =>
    request(auth.app)
      .post(`/api/v1/auth/${path}`)
      .set(authorization === undefined ? {} : { authorization })
      .send(body);
  const optionsOf: PasskeyClient['optionsOf'] = async (path, as) =>
    (await post(`${path}/options`, {}, as).expect(200)).body as { challenge: string };
  return {
    post,
    optionsOf,
    logIn: (credential) => post('login/passkey', { credential, tokenDelivery: 'body' }),
    added: async (as, how = {}) => {
      const authenticator = makeSoftwareAuthenticator(how);
      const credential = authenticator.create(await optionsOf(PASSKEYS, as));
      const answer = await post(PASSKEYS, { credential, name: 'My phone' }, as).expect(201);
      return { ...authenticator, passkeyId: (answer.body as { id: string }).id };
    },
  };
}

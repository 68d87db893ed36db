import request from 'supertest';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, type SignedIn, type TestAuth } from './start-auth.ts';

type Who = Pick<SignedIn, 'authorization'>;

/** What people do with recoveries. */
export interface RecoveryDesk {
  open: (userId: string, as: Who, more?: object) => request.Test;
  /** Opens one; gives its id and the e-mail it is for. */
  opened: (userId: string, as: Who) => Promise<{ id: string; email: string }>;
  approve: (id: string, as: Who) => request.Test;
  cancel: (id: string, as: Who) => request.Test;
  stopBy: (token: string) => request.Test;
  own: (as: Who) => request.Test;
  stopOwn: (as: Who) => request.Test;
  list: (as: Who) => request.Test;
  /** Another admin, who has just logged in. */
  admin: () => Promise<TestUser>;
}

/** Makes one over a service under test. */
export function makeRecoveryDesk(auth: TestAuth): RecoveryDesk {
  const ask = request(auth.app);
  const send = (method: 'get' | 'post' | 'delete', path: string, as: Partial<Who>, body?: object) =>
    ask[method](`/api/v1/auth/${path}`)
      .set({ authorization: as.authorization ?? '' })
      .send(body);
  const open: RecoveryDesk['open'] = (userId, as, more = {}) =>
    send('post', `accounts/${userId}/recoveries`, as, {
      ...{ evidence: 'photo_id', email: newPerson().email },
      ...more,
    });
  return {
    open,
    opened: async (userId, as) => {
      const answer = await open(userId, as).expect(201);
      return answer.body as { id: string; email: string };
    },
    approve: (id, as) => send('post', `recoveries/${id}/approvals`, as),
    cancel: (id, as) => send('delete', `recoveries/${id}`, as),
    stopBy: (token) => send('post', 'stop-recovery', {}, { token }),
    own: (as) => send('get', 'account/recovery', as),
    stopOwn: (as) => send('delete', 'account/recovery', as),
    list: (as) => send('get', 'recoveries', as),
    admin: () => signedIn(auth, { roles: ['admin'] }),
  };
}

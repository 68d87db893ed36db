import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { expect } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import type {
  Confirmation,
  PreparedConfirmation,
  Registrant,
} from '../confirmations/confirmation.ts';
import { newPerson, tokenOf, type TestAuth } from './start-auth.ts';

/** What a registrant chooses. */
export const PASSWORD = 'beyond the bunker 9';

/** What notification and registrants do with confirmations. */
export interface ConfirmationDesk {
  ask: (registrants: Registrant[], token?: string) => request.Test;
  /** What came of each who was asked about. */
  answersOf: (...registrants: Registrant[]) => Promise<Confirmation[]>;
  /** Asks about one; gives what goes into the mail. */
  mailed: (registrant: Registrant) => Promise<PreparedConfirmation>;
  confirm: (body: object) => request.Test;
  /** What the account of a registrant is by now. */
  accountOf: (registrant: Registrant) => Promise<Record<string, unknown> | undefined>;
}

/** Makes one over a service under test. */
export function makeConfirmationDesk(auth: TestAuth): ConfirmationDesk {
  const ask: ConfirmationDesk['ask'] = (registrants, token = tokenOf('notification')) =>
    request(auth.app)
      .post('/internal/confirmations')
      .set(CALLER_TOKEN_HEADER, token)
      .send({ registrants });
  const answersOf: ConfirmationDesk['answersOf'] = async (...registrants) => {
    const answer = await ask(registrants).expect(200);
    return (answer.body as { confirmations: Confirmation[] }).confirmations;
  };
  return {
    ...{ ask, answersOf },
    mailed: async (registrant) => {
      const [answer] = await answersOf(registrant);
      expect(answer).toMatchObject({ outcome: 'prepared' });
      return answer as PreparedConfirmation;
    },
    confirm: (body) =>
      request(auth.app)
        .post('/api/v1/auth/confirmations')
        .send({ password: PASSWORD, ...body }),
    accountOf: async ({ userId }) => {
      const rows = await auth.rows<Record<string, unknown>>(`
        SELECT name, email, roles, email_verified_at IS NOT NULL AS verified,
          password_hash IS NOT NULL AS "hasPassword"
        FROM account WHERE id = '${userId}'`);
      return rows[0];
    },
  };
}

/** Somebody who has just registered at the form. */
export function newRegistrant(): Registrant {
  const { name, email } = newPerson();
  return { userId: randomUUID(), name, email };
}

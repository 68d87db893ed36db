import request from 'supertest';
import type { MailServer } from './mail-server.ts';
import type { TestAuth } from './start-auth.ts';

/** The mail with a code that logs in. */
export const CODE_MAIL = 'Your code to log in';

/** A request for a code, and the code that its mail had. */
export interface MailedCode {
  handle: string;
  mailCode: string;
}

/** What a browser does that logs in with a code of a mail. */
export interface MailCodeClient {
  ask: (email: string) => Promise<string>;
  /** Asks, and reads the mail. */
  mailed: (email: string) => Promise<MailedCode>;
  logIn: (given: object) => request.Test;
}

/** Makes a client of a service under test. */
export function makeMailCodeClient(auth: TestAuth, server: MailServer): MailCodeClient {
  const post = (path: string, body: object) =>
    request(auth.app).post(`/api/v1/auth/login/${path}`).send(body);
  const ask = async (email: string) => {
    const answer = await post('mail-codes', { email }).expect(202);
    return (answer.body as { handle: string }).handle;
  };
  return {
    ask,
    mailed: async (email) => {
      const handle = await ask(email);
      const { text } = await server.next(email, CODE_MAIL);
      return { handle, mailCode: /Your code is (\d{6})\./.exec(text ?? '')![1]! };
    },
    logIn: (given) => post('mail-code', { tokenDelivery: 'body', ...given }),
  };
}

/** Another code of six digits. */
export function otherCode({ mailCode }: MailedCode, by = 1): string {
  return String((Number(mailCode) + by) % 1_000_000).padStart(6, '0');
}

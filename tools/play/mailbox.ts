import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../console/user-error.ts';

/** Gives the token in the link that verifies an address. Throws UserError when no such mail comes. */
export type Mailbox = (email: string) => Promise<string>;

interface SunkMail {
  text: string;
}

const LINK = /\/verify-email#token=([\w-]+)/;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 200;

/** What the mail sink of a stack holds for somebody, as they would read it. */
export function makeMailbox(sinkUrl: string): Mailbox {
  return async (email) => {
    const mails = new URL('/mails', sinkUrl);
    mails.searchParams.set('to', email);
    for (const givenUp = Date.now() + PATIENCE_MS; Date.now() < givenUp; await sleep(PAUSE_MS)) {
      const { items } = (await (await fetch(mails)).json()) as { items: SunkMail[] };
      const token = items.map(({ text }) => LINK.exec(text)?.[1]).find((found) => found);
      if (token) return token;
    }
    throw new UserError(`No mail with a link came for ${email}; the mails are read at ${sinkUrl}.`);
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { SAY_WHERE_MAILS_ARE } from '../client/find-mails.ts';
import { reasonOf } from '../client/send.ts';
import { UserError } from '../console/user-error.ts';

/** Gives the token in the link that verifies an address. Throws UserError when no such mail comes. */
export type Mailbox = (email: string) => Promise<string>;

interface SunkMail {
  text: string;
}

const LINK = /\/verify-email#token=([\w-]+)/;
/** After a deployment mails wait until the pod that sent them has ended, for a minute. */
const PATIENCE_MS = 90_000;
const PAUSE_MS = 200;

/** What the mail sink at an address holds for somebody, as they would read it; without one nothing is read. */
export function makeMailbox(sinkUrl: string | undefined): Mailbox {
  return async (email) => {
    if (sinkUrl === undefined) {
      throw new UserError(
        `${email} is to follow a link in a mail, and the mails of this club are not known. ${SAY_WHERE_MAILS_ARE}`,
      );
    }
    const mails = new URL('/mails', sinkUrl);
    mails.searchParams.set('to', email);
    for (const givenUp = Date.now() + PATIENCE_MS; Date.now() < givenUp; await sleep(PAUSE_MS)) {
      const items = await readMails(mails);
      const token = items.map(({ text }) => LINK.exec(text)?.[1]).find((found) => found);
      if (token) return token;
    }
    throw new UserError(`No mail with a link came for ${email}; the mails are read at ${sinkUrl}.`);
  };
}

async function readMails(url: URL): Promise<SunkMail[]> {
  try {
    return ((await (await fetch(url)).json()) as { items: SunkMail[] }).items;
  } catch (error) {
    const reason = reasonOf(error as Error);
    throw new UserError(`No mails are read at ${url.origin} (${reason}). ${SAY_WHERE_MAILS_ARE}`);
  }
}

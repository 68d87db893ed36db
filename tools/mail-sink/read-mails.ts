import { setTimeout as sleep } from 'node:timers/promises';
import type { Mail } from './read-mail.ts';

const TIMEOUT_MS = 5_000;
const POLL_MS = 100;

/** A link out of a mail, taken apart. */
export interface MailedLink {
  /** Path and fragment, as a browser opens it. */
  address: string;
  token: string;
}

/** The newest mails that the sink at a port holds, to one address where one is given. */
export async function readMails(port: number, to?: string): Promise<Mail[]> {
  const query = new URLSearchParams({ limit: '100', ...(to === undefined ? {} : { to }) });
  const url = `http://127.0.0.1:${port}/mails?${query.toString()}`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  return ((await answer.json()) as { items: Mail[] }).items;
}

/**
 * The newest link to a path of the page that was mailed to an address; waits until it is there.
 * @throws Error when it did not come in `patienceMs`
 */
export async function awaitMailedLink(
  port: number,
  to: string,
  path: '/verify-email' | '/set-password' | '/not-me' | '/join' | '/stop-recovery' | '/confirm',
  patienceMs = 20_000,
): Promise<MailedLink> {
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await sleep(POLL_MS)) {
    const links = (await readMails(port, to)).flatMap((mail) => mail.links);
    const link = links.map((text) => new URL(text)).find(({ pathname }) => pathname === path);
    const token = new URLSearchParams(link?.hash.slice(1)).get('token');
    if (link && token) return { address: link.pathname + link.hash, token };
  }
  throw new Error(`No mail to ${to} with a link to ${path} came.`);
}

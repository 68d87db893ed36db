import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD } from '../client/password.ts';
import type { Send } from '../client/send.ts';
import { readMails } from '../../mail-sink/read-mails.ts';
import type { World } from '../world.ts';
import type { Arrival } from './newcomers.ts';
import { emailOf, insistOn, type OpenDay } from './press.ts';

/** Hashing passwords is not what is tried here. */
const CONFIRM = 12;
const LOOK_EVERY_MS = 500;

/** Has some of the people follow the link in their mail, as soon as it is there. */
export async function confirmSome(
  { stack }: World,
  { send, people, day }: { send: Send; people: Arrival[]; day: OpenDay },
  stopped: AbortSignal,
): Promise<void> {
  const left = new Set(
    people.filter((_, nth) => nth % CONFIRM === 0).map((who) => emailOf(who, day)),
  );
  while (left.size > 0 && !stopped.aborted) {
    for (const email of left) {
      const token = await tokenOf(stack.ports['mail-sink']!, email).catch(() => undefined);
      if (token === undefined || stopped.aborted) continue;
      left.delete(email);
      const path = '/api/v1/auth/confirmations';
      const body = { token, password: PASSWORD };
      await insistOn(() => send({ op: 'verify', key: email, method: 'POST', path, body }), stopped);
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function tokenOf(port: number, email: string): Promise<string | undefined> {
  const links = (await readMails(port, email)).flatMap((mail) => mail.links);
  const hashes = links.map((link) => new URLSearchParams(new URL(link).hash.slice(1)).get('token'));
  return hashes.find((token) => token !== null) ?? undefined;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation } from '../history.ts';
import type { Send } from '../client/send.ts';
import type { Arrival } from './newcomers.ts';

/** A day that was announced, and for whom the clients press. */
export interface OpenDay {
  dayId: string;
  /** ms since 1970. */
  opensAt: number;
  /** Of the staff who keep it. */
  token: string;
}

const AGAIN_MS = 200;
/** What says to come back. */
const LATER = ['not_open_yet', 'busy', 'rate_limited', 'too_many_requests'];
/** Where nobody is answered in the healed stack either, the checks say so. */
const TRIES_AFTERWARDS = 60;

/** The e-mail of somebody, as they write it themselves. */
export const emailOf = ({ nth }: Pick<Arrival, 'nth'>, { dayId }: Pick<OpenDay, 'dayId'>) =>
  `n${nth}.${dayId.slice(-12)}@club.example`;

/** Has somebody press as they do, each time until it is known what came of it. */
export async function press(
  send: Send,
  who: Arrival,
  day: OpenDay,
  stopped: AbortSignal,
): Promise<void> {
  await sleep(Math.max(0, day.opensAt + who.atMs - Date.now()));
  const email = emailOf(who, day);
  const key = randomUUID();
  const insist = (idempotencyKey: string, spelled: string) =>
    insistOn(() => send(asked(who, idempotencyKey, spelled)), stopped);
  const presses = [insist(key, email)];
  if (who.doubleClicks) presses.push(insist(key, email));
  if (who.spellsAnew) presses.push(insist(randomUUID(), email.toUpperCase()));
  await Promise.all(presses);
  if (who.asksAgain) await insist(key, email);
}

function asked({ nth, name, phoneNumber }: Arrival, idempotencyKey: string, email: string) {
  return {
    ...({ op: 'arrive', method: 'POST', path: '/api/v1/register' } as const),
    ...{ key: `p${nth}`, value: email, idempotencyKey, body: { name, email, phoneNumber } },
  };
}

/** Sends the same again until it is known what became of it. */
export async function insistOn(
  ask: () => Promise<Operation>,
  stopped: AbortSignal,
): Promise<Operation> {
  for (let left = TRIES_AFTERWARDS; ; left -= stopped.aborted ? 1 : 0) {
    const done = await ask();
    if (isSettled(done) || left === 0) return done;
    await sleep(AGAIN_MS);
  }
}

/** Whether it is known what came of an operation, and nothing else will. */
export function isSettled({ outcome, status, code }: Operation): boolean {
  return outcome === 'ok' || (status >= 400 && status < 500 && !LATER.includes(code));
}

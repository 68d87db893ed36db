import { setTimeout as sleep } from 'node:timers/promises';
import { makeUseClock, usedBetween } from '../hot-path/use-clock.ts';
import type { RegisterBench } from './register-bench.ts';

/** What it took until all who registered were in the books, and until their confirmation mails had left. */
export interface Drained {
  people: number;
  seconds: number;
  /** Whose confirmation mail had left by then. */
  mailed: number;
  /** Milliseconds until then, by process. */
  cpu: Map<string, number>;
  /** The mails that were left by then, and what they took. */
  mails: { count: number; seconds: number; cpu: Map<string, number> };
}

const LOOK_EVERY_MS = 500;
const LONGEST_SECONDS = 900;

const REGISTERED = `SELECT count(*)::int AS count FROM onboarder.registration WHERE requested_at IS NOT NULL`;
const IN_THE_BOOKS = `SELECT count(*)::int AS count FROM member.member`;
const MAILED = `SELECT count(*)::int AS count FROM notification.mail WHERE status = 'sent'`;

/**
 * Lets what was held go on, and waits until everybody who was answered is in the books, then until all are mailed.
 * @throws Error when either takes a quarter of an hour
 */
export async function drain({ stack, record, holdRelay }: RegisterBench): Promise<Drained> {
  const count = async (text: string) =>
    (await record.query<{ count: number }>(text)).rows[0]!.count;
  const [registered, before] = [await count(REGISTERED), await count(IN_THE_BOOKS)];
  const clock = makeUseClock(stack);
  const until = async (text: string) => {
    const [used, startedAt] = [await clock(), performance.now()];
    const seconds = () => (performance.now() - startedAt) / 1000;
    while ((await count(text)) < registered) {
      if (seconds() > LONGEST_SECONDS) throw new Error('not all who registered came to it');
      await sleep(LOOK_EVERY_MS);
    }
    const took = [...usedBetween(used, await clock())];
    return {
      seconds: seconds(),
      cpu: new Map(took.map(([name, { cpuMs }]) => [name, cpuMs] as const)),
    };
  };
  await holdRelay(false);
  const books = await until(IN_THE_BOOKS);
  const mailed = await count(MAILED);
  const mails = { count: registered - mailed, ...(await until(MAILED)) };
  return { ...books, people: registered - before, mailed, mails };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { makeUseClock, usedBetween } from '../hot-path/use-clock.ts';
import type { RegisterBench } from './register-bench.ts';

/** What it took until all who registered were in the books. */
export interface Drained {
  people: number;
  seconds: number;
  /** Whose confirmation mail had left by then. */
  mailed: number;
  /** Milliseconds, by process. */
  cpu: Map<string, number>;
}

const LOOK_EVERY_MS = 500;
const LONGEST_SECONDS = 900;

const REGISTERED = `SELECT count(*)::int AS count FROM onboarder.registration WHERE requested_at IS NOT NULL`;
const IN_THE_BOOKS = `SELECT count(*)::int AS count FROM member.member`;
const MAILED = `SELECT count(*)::int AS count FROM notification.mail WHERE status = 'sent'`;

/**
 * Lets what was held go on, and waits until everybody who was answered is in the books.
 * @throws Error when that takes a quarter of an hour
 */
export async function drain({ stack, record, holdRelay }: RegisterBench): Promise<Drained> {
  const count = async (text: string) =>
    (await record.query<{ count: number }>(text)).rows[0]!.count;
  const [registered, before] = [await count(REGISTERED), await count(IN_THE_BOOKS)];
  const clock = makeUseClock(stack);
  const used = await clock();
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  await holdRelay(false);
  while ((await count(IN_THE_BOOKS)) < registered) {
    if (seconds() > LONGEST_SECONDS) throw new Error('not all who registered are in the books');
    await sleep(LOOK_EVERY_MS);
  }
  const of = { people: registered - before, seconds: seconds(), mailed: await count(MAILED) };
  const cpu = [...usedBetween(used, await clock())].map(
    ([name, use]) => [name, use.cpuMs] as const,
  );
  return { ...of, cpu: new Map(cpu) };
}

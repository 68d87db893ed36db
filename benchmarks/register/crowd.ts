import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../statistics.ts';
import { makeSeat, type Seat } from './seat.ts';

/** A crowd, and what it does. */
export interface CrowdTask {
  /** http://host:port */
  address: string;
  seats: number;
  seconds: number;
  /** So many a second, answered or not. Unless told whoever is answered makes room for the next at once. */
  perSecond?: number | undefined;
  /** The number of the first who comes. */
  from: number;
  /** So many different people; behind the last of them comes the first again. */
  people: number;
  /** Whoever comes again in another attempt has another Idempotency-Key. */
  attempt: string;
}

/** What came of it. */
export interface CrowdRun {
  answered: number;
  perSecond: number;
  /** 0: no answer. */
  statuses: Record<number, number>;
  /** Milliseconds; in a paced crowd from when somebody was to come, so that waiting for a seat is waiting. */
  p50: number;
  p99: number;
  /** Of the process that plays the crowd. */
  cpuMs: number;
}

// A process of its own that plays crowds, one after the other.
process.on('message', (task: CrowdTask) => {
  void runCrowd(task).then((run) => process.send!(run));
});

/** Plays a crowd: new people over a number of seats, each from many addresses. */
async function runCrowd(task: CrowdTask): Promise<CrowdRun> {
  const { address, seats: count, seconds, perSecond, from } = task;
  const load = { nth: 0, waitsMs: [] as number[], statuses: {} as Record<number, number> };
  const startedAtMs = performance.now();
  const usedBefore = process.cpuUsage();
  const dueAtMs = (nth: number) =>
    perSecond === undefined ? performance.now() : startedAtMs + (nth * 1000) / perSecond;
  async function serve(seat: Seat): Promise<void> {
    for (;;) {
      const nth = load.nth++;
      const dueMs = dueAtMs(nth);
      if (dueMs >= startedAtMs + seconds * 1000) return seat.leave();
      const earlyMs = dueMs - performance.now();
      if (earlyMs > 0) await sleep(earlyMs);
      const status = await seat.ask(requestOf(task, nth));
      load.waitsMs.push(performance.now() - dueMs);
      load.statuses[status] = (load.statuses[status] ?? 0) + 1;
    }
  }
  let sat = from;
  const seats = Array.from({ length: count }, () => makeSeat(address, () => sat++));
  await Promise.all(seats.map(serve));
  const { user, system } = process.cpuUsage(usedBefore);
  const { waitsMs, statuses } = load;
  return {
    answered: waitsMs.length,
    perSecond: waitsMs.length / ((performance.now() - startedAtMs) / 1000),
    ...{ statuses, p50: quantile(waitsMs, 0.5), p99: quantile(waitsMs, 0.99) },
    cpuMs: (user + system) / 1000,
  };
}

function requestOf({ address, from, people, attempt }: CrowdTask, nth: number): string {
  const email = `n${from + (nth % people)}@club.example`;
  const body = `{"name":"Moira Fraser","email":"${email}","phoneNumber":"081 234 5678"}`;
  const heads = [
    'POST /api/v1/register HTTP/1.1',
    `host: ${new URL(address).host}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    `idempotency-key: ${attempt}-${nth}`,
  ];
  return `${heads.join('\r\n')}\r\n\r\n${body}`;
}

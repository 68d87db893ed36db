import { Gauge, type Registry } from 'prom-client';

/** What a queue of jobs holds now. */
export interface QueueState {
  queue: string;
  /** Jobs that nobody does yet, or not again yet. */
  waiting: number;
  running: number;
  /** Jobs that are not tried again by themselves. */
  dead: number;
  /** How long the oldest that waits has waited, in seconds; 0 when none does. */
  oldestSeconds: number;
}

const GAUGES = [
  ['queue_waiting_jobs', 'Jobs of a queue that wait', 'waiting'],
  ['queue_running_jobs', 'Jobs of a queue that are done now', 'running'],
  ['queue_dead_jobs', 'Jobs of a queue that are not tried again by themselves', 'dead'],
  ['queue_oldest_seconds', 'How long the oldest job that waits has waited', 'oldestSeconds'],
] as const;

/** Registers the gauges of queues. A scrape reads once, for all four; a fault leaves it without them. */
export function makeQueueGauges(registry: Registry, read: () => Promise<QueueState[]>): void {
  let reading: Promise<QueueState[]> | undefined;
  const readOnce = () =>
    (reading ??= read()
      .catch(() => [])
      .finally(() => (reading = undefined)));
  for (const [name, help, field] of GAUGES) {
    new Gauge({
      name,
      help,
      labelNames: ['queue'],
      registers: [registry],
      async collect() {
        const states = await readOnce();
        this.reset();
        for (const state of states) this.set({ queue: state.queue }, state[field]);
      },
    });
  }
}

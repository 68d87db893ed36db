import { setTimeout as sleep } from 'node:timers/promises';
import { Child, type ChildSpec } from './child.ts';
import { messageOf } from '../console/user-error.ts';

/** How the supervisor sees a process. */
export type ChildState = 'starting' | 'running' | 'restarting' | 'stopped';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A process that lived this long is forgiven its earlier deaths. */
const FORGIVEN_AFTER_MS = 60_000;

/** How long to wait before the next start after so many deaths in a row. */
export function restartDelayMs(deathsInARow: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (deathsInARow - 1), LONGEST_DELAY_MS);
}

/** A process that is kept running: whenever it dies after its start, it is started again. */
export class ManagedChild {
  readonly spec: ChildSpec;
  state: ChildState = 'stopped';
  restarts = 0;
  /** Why it was restarted last. */
  lastEnd: string | undefined;
  child: Child | undefined;
  #wanted = new AbortController();
  #deathsInARow = 0;
  readonly #onChange: () => void;

  /** @param onChange notes which processes there are: called before one begins and after one ended. */
  constructor(spec: ChildSpec, onChange: () => void) {
    this.spec = spec;
    this.#onChange = onChange;
  }

  /** Starts it and waits until it is ready. @throws UserError when it is not. */
  async start(): Promise<void> {
    if (this.state !== 'stopped') return;
    this.#wanted = new AbortController();
    this.#deathsInARow = 0;
    this.state = 'starting';
    try {
      await this.#launch();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Ends it and keeps it ended. */
  async stop(): Promise<void> {
    this.#wanted.abort();
    await this.child?.stop();
    this.child = undefined;
    this.state = 'stopped';
    this.#onChange();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #launch(): Promise<void> {
    const wanted = this.#wanted.signal;
    const child = new Child(this.spec);
    this.child = child;
    this.#onChange();
    child.begin();
    await child.ready();
    if (wanted.aborted) return;
    this.state = 'running';
    void child.exited().then((how) => (wanted.aborted ? undefined : this.#revive(child, how)));
  }

  async #revive(dead: Child, how: string): Promise<void> {
    const wanted = this.#wanted.signal;
    this.state = 'restarting';
    this.lastEnd = how;
    await dead.stop();
    if (Date.now() - dead.startedAt > FORGIVEN_AFTER_MS) this.#deathsInARow = 0;
    while (!wanted.aborted) {
      this.#deathsInARow += 1;
      const delayMs = restartDelayMs(this.#deathsInARow);
      await sleep(delayMs, undefined, { signal: wanted }).catch(() => undefined);
      if (wanted.aborted) return;
      this.restarts += 1;
      try {
        return await this.#launch();
      } catch (error) {
        this.lastEnd = this.child?.ending ?? messageOf(error).split('\n')[0];
        await this.child?.stop();
      }
    }
  }
}

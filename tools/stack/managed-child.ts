import { setTimeout as sleep } from 'node:timers/promises';
import { Child, type ChildSpec } from './child.ts';
import { messageOf } from '../console/user-error.ts';

/** How the supervisor sees a process. */
export type ChildState = 'starting' | 'running' | 'restarting' | 'stopped';

/** So many lines tell of a death. */
const LINES = 10;
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
  /** How it died last, and what it wrote before. */
  lastEnd: string | undefined;
  lastLines: string[] = [];
  child: Child | undefined;
  #wanted = new AbortController();
  #deathsInARow = 0;
  #inspectPort: number | undefined;
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
      this.#noteEnd(messageOf(error));
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

  /** @param inspectPort where a debugger finds it from now on, until a restart without one */
  async restart(inspectPort?: number): Promise<void> {
    await this.stop();
    this.#inspectPort = inspectPort;
    await this.start();
  }

  async #launch(): Promise<void> {
    const wanted = this.#wanted.signal;
    const { freshEnv } = this.spec;
    const fresh = freshEnv && (await freshEnv());
    if (wanted.aborted) return;
    const spec = { ...this.spec, env: { ...this.spec.env, ...fresh } };
    const child = new Child(withInspector(spec, this.#inspectPort));
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
    this.#noteEnd(how);
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
        this.#noteEnd(messageOf(error));
        await this.child?.stop();
      }
    }
  }

  #noteEnd(reason: string): void {
    this.lastEnd = this.child?.ending ?? reason.split('\n')[0];
    this.lastLines = this.child?.lastLines(LINES) ?? [];
  }
}

/** The same Node process with a debugger's port. */
function withInspector(spec: ChildSpec, port: number | undefined): ChildSpec {
  if (port === undefined) return spec;
  return { ...spec, args: [`--inspect=127.0.0.1:${port}`, ...spec.args] };
}

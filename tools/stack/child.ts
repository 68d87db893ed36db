import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, UserError } from '../console/user-error.ts';
import { LogFile } from './log-file.ts';
import { isGroupAlive } from './process-info.ts';
import type { Probe } from './probe.ts';

/** A process of the stack: how it is started, when it is ready, how it is stopped. */
export interface ChildSpec {
  name: string;
  kind: (typeof STOP_ORDER)[number];
  port: number;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** What of its environment is looked up at each start: tokens that were changed since the last. */
  freshEnv?: () => Promise<NodeJS.ProcessEnv>;
  /** One like it at other ports, which does its work while it is started again. */
  beside?: () => Promise<ChildSpec>;
  /** What it reads on stdin: a secret, which so stands in no file, argument or environment. */
  input?: string;
  /** Another user to run as (PostgreSQL refuses root). */
  user?: { uid: number; gid: number };
  /** A folder that it gets as HANDED_FOLDER. */
  folder?: string;
  logFile: string;
  /** Resolves when the process does its work; does what is needed after every start (unseal). */
  ready: (signal: AbortSignal) => Promise<void>;
  health: Probe;
  stopSignal?: NodeJS.Signals;
  stopTimeoutMs?: number;
}

/** How a process is asked to end. */
export function stopSignalOf({ stopSignal = 'SIGTERM' }: ChildSpec): NodeJS.Signals {
  return stopSignal;
}

/** What is stopped first: services still need their sidecars, and both the stores. */
export const STOP_ORDER = ['service', 'sidecar', 'store'] as const;

const STOP_TIMEOUT_MS = 10_000;
/** Where a process finds the folder that it was handed, also when its user cannot enter the folders above it. */
export const HANDED_FOLDER = '/proc/self/fd/3';

/** Becomes the command once a line came in; ends when there will be none, since we are gone. What it writes nobody else reads. */
const AWAIT_GO = 'umask 077; read -r go && exec "$0" "$@"';
const LOG_CHECK_MS = 5_000;

/** One process of the stack, in a process group of its own. It does nothing before `begin`. */
export class Child {
  readonly spec: ChildSpec;
  readonly startedAt = Date.now();
  readonly #process: ChildProcess;
  readonly #log: LogFile;
  readonly #logCheck: NodeJS.Timeout;
  readonly #ended = new AbortController();
  readonly #exited: Promise<unknown>;

  constructor(spec: ChildSpec) {
    this.spec = spec;
    this.#log = new LogFile(spec.logFile);
    const folder = spec.folder === undefined ? undefined : openSync(spec.folder, 'r');
    this.#process = spawn('sh', ['-c', AWAIT_GO, spec.command, ...spec.args], {
      ...{ cwd: spec.cwd, env: spec.env, ...spec.user },
      detached: true,
      stdio: ['pipe', this.#log.descriptor, this.#log.descriptor, folder ?? 'ignore'],
    });
    if (folder !== undefined) closeSync(folder);
    // One that is gone before it has read says so by its exit.
    this.#process.stdin?.on('error', () => undefined);
    this.#logCheck = setInterval(() => this.#log.rotateWhenLarge(), LOG_CHECK_MS).unref();
    this.#exited = new Promise<void>((resolve) => {
      this.#process.on('error', (error) =>
        this.#end(`does not start: ${messageOf(error)}`, resolve),
      );
      this.#process.on('exit', (code, signal) =>
        this.#end(`ended with ${code ?? signal}`, resolve),
      );
    });
  }

  /** The process, which leads its group; 0 when it never started. */
  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** How it ended, or undefined while it runs. */
  get ending(): string | undefined {
    return this.#ended.signal.aborted ? messageOf(this.#ended.signal.reason) : undefined;
  }

  /** Resolves when the process has ended, with the way it did. */
  async exited(): Promise<string> {
    await this.#exited;
    return this.ending ?? '';
  }

  /** Lets it run. Call it once the process is noted, so that it is found should we be killed. */
  begin(): void {
    this.#process.stdin?.end(`\n${this.spec.input ?? ''}`);
  }

  /** Resolves when the process is ready. @throws UserError with its last lines when it fails. */
  async ready(): Promise<void> {
    const died = once(this.#ended.signal, 'abort').then(() =>
      Promise.reject(new Error(this.ending)),
    );
    try {
      await Promise.race([this.spec.ready(this.#ended.signal), died]);
    } catch (error) {
      throw new UserError(
        [`${this.spec.name} ${this.ending ?? messageOf(error)} (${this.spec.logFile}):`]
          .concat(this.lastLines(25))
          .join('\n'),
      );
    }
  }

  /** The last lines it wrote, until it was stopped. */
  lastLines(count: number): string[] {
    return this.#log.lastLines(count);
  }

  /** Sends a signal to the whole group. */
  signal(signal: NodeJS.Signals): void {
    try {
      if (this.pid > 0) process.kill(-this.pid, signal);
    } catch {
      return;
    }
  }

  /** Ends the process and its group: asks first, insists after a while. */
  async stop(): Promise<void> {
    const { stopTimeoutMs = STOP_TIMEOUT_MS } = this.spec;
    if (this.ending === undefined) this.#process.kill(stopSignalOf(this.spec));
    await Promise.race([this.#exited, sleep(stopTimeoutMs, undefined, { ref: false })]);
    if (this.ending === undefined || isGroupAlive(this.pid)) this.signal('SIGKILL');
    await this.#exited;
    clearInterval(this.#logCheck);
    this.#log.close();
  }

  #end(how: string, resolve: () => void): void {
    this.#ended.abort(new Error(how));
    resolve();
  }
}

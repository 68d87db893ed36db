import { UserError } from '../console/user-error.ts';
import { STOP_ORDER, stopSignalOf, type ChildSpec } from './child.ts';
import { ManagedChild, type ChildState } from './managed-child.ts';
import { besideOf } from './instance-name.ts';
import { memoryOf } from './process-info.ts';
import { guardProcesses, type ProcessGuard } from './process-guard.ts';
import { recordProcesses } from './process-record.ts';

/** One process as `npm run status` shows it. */
export interface ChildStatus {
  name: string;
  kind: ChildSpec['kind'];
  port: number;
  state: ChildState;
  pid: number | null;
  /** null when it is well, else the reason. */
  fault: string | null;
  memoryBytes: number;
  uptimeMs: number;
  restarts: number;
  /** How it died last, and what it wrote before. */
  lastEnd: string | null;
  lastLines: string[];
}

/** Keeps the processes of a stack: starts them in order, restarts them, stops them in reverse. */
export class Supervisor {
  readonly #children = new Map<string, ManagedChild>();
  readonly #processFile: string;
  #guard: ProcessGuard | undefined;
  #stopped = false;

  constructor(processFile: string) {
    this.#processFile = processFile;
  }

  get names(): string[] {
    return [...this.#children.keys()];
  }

  /** Starts these side by side and waits until all are ready. @throws UserError of the first fault. */
  async start(specs: ChildSpec[]): Promise<void> {
    if (this.#stopped) throw new UserError('The stack was stopped.');
    this.#guard ??= guardProcesses(this.#processFile);
    const added = specs.map((spec) => new ManagedChild(spec, () => this.#record()));
    for (const child of added) this.#children.set(child.spec.name, child);
    await Promise.all(added.map((child) => child.start()));
  }

  /** The process of this name. @throws UserError that lists the names there are. */
  child(name: string): ManagedChild {
    const child = this.#children.get(name);
    if (child) return child;
    throw new UserError(`There is no ${name} here; there are ${this.names.join(', ')}.`);
  }

  /** Starts one like this beside it, in the place of one that is there. @throws UserError */
  async startBeside(name: string): Promise<void> {
    const spec = await this.child(name).spec.beside?.();
    if (!spec) throw new UserError(`Nothing can do the work of ${name} beside it.`);
    await this.endBeside(name);
    await this.start([spec]);
  }

  /** Ends what does the work of this one beside it, if something does. */
  async endBeside(name: string): Promise<void> {
    await this.#children.get(besideOf(name))?.stop();
    this.#children.delete(besideOf(name));
  }

  /** Restarts every service and sidecar; the stores go on. */
  async restartApps(): Promise<void> {
    const apps = this.#of('service', 'sidecar');
    await Promise.all(apps.map((child) => child.restart()));
  }

  /** Ends everything, for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const kind of STOP_ORDER) {
      await Promise.all(this.#of(kind).map((child) => child.stop()));
    }
    await this.#guard?.release();
  }

  async status(): Promise<ChildStatus[]> {
    const children = [...this.#children.values()];
    const memory = memoryOf(children.map(({ child }) => child?.pid ?? 0).filter((pid) => pid > 0));
    return Promise.all(children.map((child) => statusOf(child, memory)));
  }

  #of(...kinds: ChildSpec['kind'][]): ManagedChild[] {
    return [...this.#children.values()].filter(({ spec }) => kinds.includes(spec.kind));
  }

  #record(): void {
    const running = [...this.#children.values()].flatMap(({ spec, child }) =>
      child && child.pid > 0
        ? [{ name: spec.name, kind: spec.kind, pid: child.pid, stopSignal: stopSignalOf(spec) }]
        : [],
    );
    recordProcesses(this.#processFile, running);
  }
}

async function statusOf(managed: ManagedChild, memory: Map<number, number>): Promise<ChildStatus> {
  const { spec, child, state, restarts, lastEnd, lastLines } = managed;
  const alive = child !== undefined && child.ending === undefined;
  return {
    ...{ name: spec.name, kind: spec.kind, port: spec.port, state, restarts },
    pid: alive ? child.pid : null,
    fault: alive ? ((await spec.health()) ?? null) : (child?.ending ?? 'stopped'),
    memoryBytes: alive ? (memory.get(child.pid) ?? 0) : 0,
    uptimeMs: alive ? Date.now() - child.startedAt : 0,
    lastEnd: lastEnd ?? null,
    lastLines,
  };
}

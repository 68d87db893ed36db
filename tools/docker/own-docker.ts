import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { directoryHash } from '../stack/layout.ts';
import { LogFile } from '../stack/log-file.ts';
import { startTicks } from '../stack/process-info.ts';
import { waitFor } from '../stack/wait-for.ts';
import { Docker } from './docker.ts';
import { forgetNetwork } from './forget-network.ts';
import { removeCgroups } from './remove-cgroups.ts';
import { removeMounts } from './remove-mounts.ts';

const TIMEOUT_MS = 60_000;
const CLIENT = '/usr/bin/docker';
const WRAPPER = join(import.meta.dirname, 'runc-without-limits.sh');

interface Running {
  pid: number;
  startedAtTicks: number;
}

/** A daemon of Docker whose data, socket and processes are all below one folder. */
export class OwnDocker {
  readonly docker: Docker;
  readonly #folder: string;
  readonly #socket: string;
  readonly #runningFile: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#socket = join(folder, 'docker.sock');
    this.#runningFile = join(folder, 'running.json');
    this.docker = new Docker(CLIENT, this.#socket);
  }

  /** True while its daemon lives. */
  runs(): boolean {
    return this.#running() !== undefined;
  }

  /**
   * Starts the daemon, which stays when this process ends.
   * @param limits whether containers may raise limits (CAP_SYS_RESOURCE)
   */
  async start(dockerd: string, { limits }: { limits: boolean }): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const log = new LogFile(join(this.#folder, 'dockerd.log'));
    const child = spawn(dockerd, this.#argumentsOf(limits), {
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    child.once('error', () => undefined);
    const { pid } = child;
    if (pid === undefined) throw new UserError(`${dockerd} does not start.`);
    const running: Running = { pid, startedAtTicks: startTicks(pid) ?? 0 };
    await writeFile(this.#runningFile, JSON.stringify(running));
    child.unref();
    try {
      await this.#untilItAnswers();
    } catch {
      const lines = log.lastLines(5).join('\n');
      await this.stop();
      throw new UserError(`Docker does not start (${log.path}):\n${lines}`);
    } finally {
      log.close();
    }
  }

  /** Ends the daemon with all that it runs, and what one that was killed left; data stay. */
  async stop(): Promise<void> {
    if (!existsSync(this.#runningFile)) return;
    const running = this.#running();
    if (running) process.kill(running.pid, 'SIGTERM');
    await waitFor(async () => (this.runs() ? 'dockerd still runs' : undefined), {
      timeoutMs: TIMEOUT_MS,
    });
    await removeMounts(this.#folder);
    await removeCgroups(this.#cgroup());
    await forgetNetwork();
    await rm(this.#runningFile);
  }

  #argumentsOf(limits: boolean): string[] {
    return [
      ['--data-root', join(this.#folder, 'data'), '--exec-root', join(this.#folder, 'exec')],
      ['--host', `unix://${this.#socket}`, '--pidfile', join(this.#folder, 'docker.pid')],
      // One folder of cgroups that is ours, so that it can be removed.
      ['--exec-opt', 'native.cgroupdriver=cgroupfs', '--cgroup-parent', this.#cgroup()],
      ['--storage-driver', 'overlay2'],
      limits ? [] : ['--add-runtime', `wrapped=${WRAPPER}`, '--default-runtime', 'wrapped'],
    ].flat();
  }

  #cgroup(): string {
    return `/golfroundpro-${directoryHash(this.#folder)}`;
  }

  #untilItAnswers(): Promise<void> {
    return waitFor(
      async () => {
        if (!this.runs()) throw new Error('dockerd has ended');
        return (await this.docker.answers()) ? undefined : 'no answer';
      },
      { timeoutMs: TIMEOUT_MS },
    );
  }

  #running(): Running | undefined {
    if (!existsSync(this.#runningFile)) return undefined;
    const noted = JSON.parse(readFileSync(this.#runningFile, 'utf8')) as Running;
    return startTicks(noted.pid) === noted.startedAtTicks ? noted : undefined;
  }
}

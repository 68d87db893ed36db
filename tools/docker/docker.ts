import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { findOnPath } from '../parts/find-binary.ts';
import { readOutput } from '../parts/read-output.ts';
import { readCommand } from '../parts/read-command.ts';
import { runCommand } from '../parts/run-command.ts';

/** A Docker that runs: how its client, and whatever calls that client, reaches it. */
export class Docker {
  readonly #client: string;
  readonly env: NodeJS.ProcessEnv;

  /** @param socket of a daemon that is not the one that the environment names */
  constructor(client: string, socket?: string) {
    this.#client = client;
    const host = socket === undefined ? {} : { DOCKER_HOST: `unix://${socket}` };
    // kind takes the first client on PATH: the one that belongs to this daemon.
    const path = [dirname(client), process.env['PATH']].join(delimiter);
    // Before Docker 23 it builds without caches that are mounted unless told.
    this.env = { PATH: path, DOCKER_BUILDKIT: '1', ...host };
  }

  /** What the client prints. @throws UserError with what it says instead */
  read(...args: string[]): Promise<string> {
    return readCommand(this.#client, args, this.env);
  }

  /** The same, for a command that reads. */
  feed(input: string, ...args: string[]): Promise<string> {
    return readCommand(this.#client, args, this.env, input);
  }

  /** Starts the client; whatever ends us closes its input. */
  start(...args: string[]): ChildProcess {
    const env = { ...process.env, ...this.env };
    return spawn(this.#client, args, { env, detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  }

  /** Runs the client with its output in a log; a failure tells the log's last lines. */
  log(logFile: string, ...args: string[]): Promise<void> {
    return runCommand(this.#client, args, { logFile, env: this.env });
  }

  /** True when it answers. */
  answers(): Promise<boolean> {
    return this.read('version', '--format', '{{.Server.Version}}').then(
      (version) => version !== '',
      () => false,
    );
  }

  async hasImage(image: string): Promise<boolean> {
    return this.read('image', 'inspect', '--format', '{{.Id}}', image).then(
      () => true,
      () => false,
    );
  }
}

/** The Docker that a person runs on this machine, where one answers. */
export async function findRunningDocker(): Promise<Docker | undefined> {
  const client = await findOnPath('docker');
  if (client === undefined || (await readOutput(client, ['version'])) === undefined)
    return undefined;
  return new Docker(client);
}

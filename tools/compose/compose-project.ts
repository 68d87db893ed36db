import { basename, join } from 'node:path';
import type { Docker } from '../docker/docker.ts';
import { runCommand } from '../parts/run-command.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** Compose 1 builds by Docker's client, and so by BuildKit, only when told; Compose 2 does anyway. */
const BUILD_BY_CLIENT = { COMPOSE_DOCKER_CLI_BUILD: '1' };

/** docker-compose.yaml under a name of its own. */
export class ComposeProject {
  readonly docker: Docker;
  readonly name: string;
  readonly #program: string;
  readonly #folder: string;

  /**
   * @param program docker-compose, or a docker that has it
   * @param folder of its settings, `.env`, and of what the program says
   */
  constructor(
    docker: Docker,
    { program, name, folder }: { program: string; name: string; folder: string },
  ) {
    this.docker = docker;
    this.name = name;
    this.#program = program;
    this.#folder = folder;
  }

  build(): Promise<void> {
    return this.#run('build');
  }

  /** Starts everything, and comes back once what is waited for is well. */
  up(): Promise<void> {
    return this.#run('up', '--detach');
  }

  /** Removes everything but images. */
  down(): Promise<void> {
    return this.#run('down', '--volumes', '--remove-orphans');
  }

  /** What of it is in Docker: containers, volumes and networks, each with its kind. */
  async parts(): Promise<{ kind: Kind; id: string }[]> {
    const found = KINDS.map(async (kind) => {
      const ids = await this.docker.read(...LISTS[kind], '--quiet', '--filter', this.#label());
      return ids.split('\n').flatMap((id) => (id === '' ? [] : [{ kind, id }]));
    });
    return (await Promise.all(found)).flat();
  }

  /** Removes whatever is there of it, whoever left it, without the program. */
  async forget(): Promise<void> {
    for (const { kind, id } of await this.parts()) {
      const force = kind === 'network' ? [] : ['--force'];
      await this.docker.read(kind, 'rm', ...force, id);
    }
  }

  /** What runs and is not well, a line each; undefined where all is. */
  async unwell(): Promise<string | undefined> {
    const shown = ['--format', '{{.Names}}: {{.Status}}'];
    const lines = (await this.docker.read('ps', ...shown, '--filter', this.#label())).split('\n');
    return lines.filter((line) => !line.endsWith('(healthy)')).join('\n') || undefined;
  }

  /** The container of a service. */
  containerOf(service: string): Promise<string> {
    const label = `label=com.docker.compose.service=${service}`;
    const filters = ['--filter', this.#label(), '--filter', label];
    return this.docker.read('ps', '--all', '--quiet', ...filters);
  }

  #label(): string {
    return `label=com.docker.compose.project=${this.name}`;
  }

  #run(what: string, ...args: string[]): Promise<void> {
    const told = ['--project-name', this.name, '--file', 'docker-compose.yaml'];
    const settings = ['--env-file', join(this.#folder, '.env')];
    const head = basename(this.#program) === 'docker' ? ['compose'] : [];
    return runCommand(this.#program, [...head, ...told, ...settings, what, ...args], {
      logFile: join(this.#folder, `${what}.log`),
      cwd: checkoutRoot,
      env: { ...this.docker.env, ...BUILD_BY_CLIENT },
    });
  }
}

/** Containers first: what is used cannot be removed. */
const KINDS = ['container', 'volume', 'network'] as const;
type Kind = (typeof KINDS)[number];
const LISTS: Record<Kind, string[]> = {
  container: ['ps', '--all'],
  volume: ['volume', 'ls'],
  network: ['network', 'ls'],
};

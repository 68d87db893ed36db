import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../console/user-error.ts';
import type { Progress } from '../console/progress.ts';
import type { KindLayout } from '../kind/kind-layout.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { findOnPath } from '../parts/find-binary.ts';
import { kubernetes } from '../parts/kubernetes.ts';
import { readCommand } from '../parts/read-command.ts';
import { runCommand } from '../parts/run-command.ts';
import type { Release } from './releases.ts';

const READY = '10m';

/** Values that are not those of a chart itself. */
export interface ToldValues {
  image?: { tag?: string; digest?: string };
}

/** A cluster, and the programs that talk to it. */
export class Target {
  readonly kubectl: string;
  readonly #helm: string;
  readonly #log: string;
  /** Whether it is the cluster of `npm run kind`. */
  readonly isOurs: boolean;
  /** Which cluster: the one that KUBECONFIG names, else ours where it is, else a person's own. */
  readonly env: NodeJS.ProcessEnv;

  constructor(programs: { kubectl: string; helm: string }, layout: KindLayout) {
    this.kubectl = programs.kubectl;
    this.#helm = programs.helm;
    this.#log = join(layout.folder, 'helm.log');
    const told = process.env['KUBECONFIG'];
    this.isOurs =
      existsSync(layout.kubeconfig) && (told ?? layout.kubeconfig) === layout.kubeconfig;
    this.env = this.isOurs ? { KUBECONFIG: layout.kubeconfig } : {};
  }

  /** What kubectl prints. @throws UserError with what it says instead */
  read(...args: string[]): Promise<string> {
    return readCommand(this.kubectl, args, this.env);
  }

  /** The same, with this on its stdin. */
  tell(input: string, ...args: string[]): Promise<string> {
    return readCommand(this.kubectl, args, this.env, input);
  }

  async readJson<T>(...args: string[]): Promise<T> {
    return JSON.parse(await this.read(...args, '--output', 'json')) as T;
  }

  /** Brings a release to what its chart says, and waits until it is ready. */
  async install(
    { name, namespace, chart, hasCharts, values, images }: Release,
    tags: Map<string, string>,
    flags: string[] = [],
  ): Promise<void> {
    if (hasCharts) await this.#run('dependency', 'build', chart);
    const told = Object.entries(images)
      .filter(([, program]) => tags.has(program))
      .flatMap(([value, program]) => ['--set-string', `${value}=${tags.get(program)}`]);
    await this.#run(
      ...['upgrade', '--install', name, chart, '--namespace', namespace, '--create-namespace'],
      ...values.flatMap((file) => ['--values', file]),
      // What was told before and is not now, an image's tag for one, stays.
      ...['--reset-then-reuse-values', ...told],
      ...['--wait', '--timeout', READY, ...flags],
    );
  }

  /** What a release is made of, as it was installed: YAML. */
  manifestOf({ name, namespace }: Release): Promise<string> {
    return readCommand(this.#helm, ['get', 'manifest', name, '--namespace', namespace], this.env);
  }

  /** What Helm was told of a release when it was installed; undefined where there is none. */
  async valuesOf({ name, namespace }: Release): Promise<ToldValues | undefined> {
    const read = (...args: string[]) =>
      readCommand(this.#helm, [...args, '--namespace', namespace, '--output', 'json'], this.env);
    const found = JSON.parse(await read('list', '--all', '--filter', `^${name}$`)) as unknown[];
    if (found.length === 0) return undefined;
    return (JSON.parse(await read('get', 'values', name)) as ToldValues | null) ?? {};
  }

  rollBack({ name, namespace }: Release): Promise<void> {
    return this.#run('rollback', name, '--namespace', namespace, '--wait', '--timeout', READY);
  }

  uninstall({ name, namespace }: Release): Promise<void> {
    const quiet = ['--ignore-not-found', '--wait'];
    return this.#run('uninstall', name, '--namespace', namespace, ...quiet);
  }

  #run(...args: string[]): Promise<void> {
    return runCommand(this.#helm, args, { logFile: this.#log, env: this.env });
  }
}

/** The cluster that commands talk to. @throws UserError where kubectl is missing */
export async function openTarget(layout: KindLayout, progress: Progress): Promise<Target> {
  const found = await ensureParts(['helm'], progress);
  const built = await kubernetes.find();
  const kubectl = (await findOnPath('kubectl')) ?? (built && join(built, 'kubectl'));
  if (kubectl === undefined) {
    throw new UserError('kubectl is missing: https://kubernetes.io/docs/tasks/tools');
  }
  return new Target({ kubectl, helm: found.get('helm')! }, layout);
}

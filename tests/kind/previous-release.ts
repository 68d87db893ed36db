import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Docker } from '../../tools/docker/docker.ts';
import { buildImages } from '../../tools/k8s/build-images.ts';
import { LOCAL_SETS, releasesWith, type Release } from '../../tools/k8s/releases.ts';
import { readCommand } from '../../tools/parts/read-command.ts';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { layout, progress } from './cluster.ts';

/** The release before this one, which this one replaces without a failed request: a commit. */
const PREVIOUS = '98b1e90b81dacdc05b75754a2325e4aef90f7924';

const git = (...args: string[]) => readCommand('git', ['-C', checkoutRoot, ...args], {});

/** The services as they were, with their charts and images. */
export interface PreviousRelease {
  services: Release[];
  /** By service. */
  tags: Map<string, string>;
  forget: () => Promise<void>;
}

/** Takes the code of the release before from the history of this checkout, and builds its images. */
export async function makePreviousRelease(docker: Docker): Promise<PreviousRelease> {
  const root = join(layout.folder, 'previous-release');
  const forget = async () => {
    await rm(root, { recursive: true, force: true });
    await git('worktree', 'prune');
  };
  await forget();
  await git('worktree', 'add', '--detach', root, PREVIOUS);
  const services = releasesWith(LOCAL_SETS).services.map((service) => asIn(root, service));
  const there = services.filter(({ chart }) => existsSync(chart));
  const names = there.map(({ name }) => name);
  const tags = await buildImages(docker, names, {
    folder: layout.folder,
    progress,
    root,
    version: 'previous',
  });
  return { services: there, tags, forget };
}

function asIn(root: string, { chart, values, ...release }: Release): Release {
  const moved = (path: string) => path.replace(checkoutRoot, root);
  return { ...release, chart: moved(chart), values: values.map(moved).filter(existsSync) };
}

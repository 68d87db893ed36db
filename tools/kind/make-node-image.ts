import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Docker } from '../docker/docker.ts';
import { waitFor } from '../stack/wait-for.ts';
import { importFolder, importPrograms } from './import-images.ts';
import { makeNodeRoot, type NodeMaking } from './node-root.ts';

const CONTAINERD_MS = 60_000;
const CHANGES = ['ENTRYPOINT ["/usr/local/bin/entrypoint","/sbin/init"]'];
const BASE = 'golfroundpro/node-base';
const CONTAINER = 'golfroundpro-node-being-made';

/** Makes the image of a node in Docker, the images of the control plane within it. */
export async function makeNodeImage(
  docker: Docker,
  image: string,
  { work, ...how }: Omit<NodeMaking, 'root'> & { work: string },
): Promise<void> {
  const making = { ...how, root: join(work, 'node') };
  const { logFile } = how;
  await rm(work, { recursive: true, force: true });
  await mkdir(making.root, { recursive: true });
  try {
    await makeNodeRoot(making);
    await importFolder(docker, making.root, {
      names: [BASE],
      changes: [...CHANGES, 'ENV container=docker'],
      logFile,
    });
    const names = await importPrograms(docker, making);
    const archive = join(work, 'images.tar');
    await docker.log(logFile, 'save', '--output', archive, ...names);
    await docker.log(logFile, 'rmi', ...names);
    await putInside(docker, archive, { image, logFile });
    await docker.read('rmi', '--no-prune', BASE);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** containerd takes images only while it runs, so it does for that long, in a container that becomes the image. */
async function putInside(
  docker: Docker,
  archive: string,
  { image, logFile }: { image: string; logFile: string },
): Promise<void> {
  const mounts = ['--volume', `${archive}:/images.tar:ro`, '--tmpfs', '/run', '--tmpfs', '/tmp'];
  const inside = (...args: string[]) => docker.read('exec', CONTAINER, ...args);
  await removeContainer(docker);
  await docker.read(
    ...['run', '--detach', '--name', CONTAINER, '--privileged', ...mounts],
    ...['--entrypoint', 'sleep', BASE, 'infinity'],
  );
  try {
    await docker.read('exec', '--detach', CONTAINER, 'containerd');
    await untilTrue(() =>
      inside('ctr', 'version').then(
        () => true,
        () => false,
      ),
    );
    await docker.log(
      logFile,
      'exec',
      CONTAINER,
      'ctr',
      '-n',
      'k8s.io',
      'images',
      'import',
      '/images.tar',
    );
    await inside('pkill', '-x', 'containerd');
    await untilTrue(() =>
      inside('pgrep', '-x', 'containerd').then(
        () => false,
        () => true,
      ),
    );
    const changes = CHANGES.flatMap((change) => ['--change', change]);
    await docker.log(logFile, 'commit', ...changes, CONTAINER, image);
  } finally {
    await removeContainer(docker);
  }
}

/** Removes it after use, and before that one which a killed command left; fine where there is none. */
async function removeContainer(docker: Docker): Promise<void> {
  await docker.read('rm', '--force', '--volumes', CONTAINER).catch(() => undefined);
}

function untilTrue(check: () => Promise<boolean>): Promise<void> {
  return waitFor(async () => ((await check()) ? undefined : 'containerd in a node'), {
    timeoutMs: CONTAINERD_MS,
  });
}

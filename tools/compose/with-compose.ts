import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEnd } from '../console/ending.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import type { Docker } from '../docker/docker.ts';
import { readMachine } from '../docker/machine.ts';
import { findOpenDocker, openDocker } from '../docker/open-docker.ts';
import { OwnDocker } from '../docker/own-docker.ts';
import { provideImages } from '../images/provide-images.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { defaultDirectory, directoryHash } from '../stack/layout.ts';
import { choosePorts } from '../stack/ports.ts';
import { waitFor } from '../stack/wait-for.ts';
import { ComposeProject } from './compose-project.ts';

/** All of docker-compose.yaml, as it runs. */
export interface RunningCompose {
  project: ComposeProject;
  address: string;
}

const HEALTHY_MS = 300_000;

/**
 * Runs `work` beside all of Docker Compose on a free port, and takes it down whatever happens. A Docker of our
 * own that was started for it ends too; images stay.
 * @throws UserError that names what of it was left in Docker
 */
export async function withCompose<T>(work: (running: RunningCompose) => Promise<T>): Promise<T> {
  const progress = new Progress();
  const ours = join(defaultDirectory, 'docker');
  const ran = (await findOpenDocker(ours)) !== undefined;
  const docker = await openDocker(ours, { machine: await readMachine(), progress });
  try {
    return await overDocker(docker, progress, work);
  } finally {
    if (!ran) await progress.run('docker', 'ending our own', () => new OwnDocker(ours).stop());
  }
}

async function overDocker<T>(
  docker: Docker,
  progress: Progress,
  work: (running: RunningCompose) => Promise<T>,
): Promise<T> {
  const folder = join(defaultDirectory, 'compose');
  await mkdir(folder, { recursive: true });
  const found = await ensureParts(['compose'], progress);
  const name = `golfroundpro-test-${directoryHash(defaultDirectory)}`;
  const project = new ComposeProject(docker, { program: found.get('compose')!, name, folder });
  await project.forget();
  await provideImages(docker, 'bases', { folder, progress });
  const address = await writeSettings(folder);
  await progress.run('images', 'building ours', () => project.build());
  const keep = beforeEnd(() => project.forget());
  try {
    await progress.run('compose', 'starting all of it', () => project.up());
    await progress.run('compose', 'waiting until all is healthy', () =>
      waitFor(() => project.unwell(), { timeoutMs: HEALTHY_MS, intervalMs: 500 }),
    );
    return await work({ project, address });
  } finally {
    await progress.run('compose', 'taking it down', () => takeDown(project));
    keep();
  }
}

/** What an operator sets: another port than the usual, and images that are nobody else's. */
async function writeSettings(folder: string): Promise<string> {
  const { gateway } = await choosePorts({ gateway: 8080 }, {}, 'free');
  const address = `http://localhost:${gateway}`;
  const settings = { GATEWAY_PORT: gateway, PUBLIC_URL: address, VERSION: 'test' };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(folder, '.env'), lines.join(''));
  return address;
}

async function takeDown(project: ComposeProject): Promise<void> {
  await project.down();
  const left = await project.parts();
  if (left.length === 0) return;
  throw new UserError(`Left: ${left.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`);
}

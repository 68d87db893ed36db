import type { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { findRunningDocker, type Docker } from './docker.ts';
import type { Machine } from './machine.ts';
import { OwnDocker } from './own-docker.ts';
import { ownDockerFaults } from './own-docker-faults.ts';

/**
 * A Docker to work with: ours where it runs, else one that a person runs, else ours is started.
 * @param folder where ours keeps itself
 * @throws UserError where none runs and ours cannot
 */
export async function openDocker(
  folder: string,
  { machine, progress }: { machine: Machine; progress: Progress },
): Promise<Docker> {
  const running = await findOpenDocker(folder);
  if (running) return running;
  const faults = ownDockerFaults(machine, folder);
  if (faults.length > 0) {
    throw new UserError(
      `No Docker answers, and one of our own cannot run: ${faults.join(', ')}. ` +
        'Install Docker (https://docs.docker.com/engine/install), start it, and run this again.',
    );
  }
  const { limits } = machine;
  // What stands before runc without that capability edits JSON.
  const found = await ensureParts(limits ? ['docker'] : ['docker', 'jq'], progress);
  const own = new OwnDocker(folder);
  await progress.run('docker', 'starting a Docker of our own', () =>
    own.start(found.get('docker')!, { limits }),
  );
  return own.docker;
}

/** The Docker that runs, ours before a person's. */
export async function findOpenDocker(folder: string): Promise<Docker | undefined> {
  const own = new OwnDocker(folder);
  return own.runs() ? own.docker : findRunningDocker();
}

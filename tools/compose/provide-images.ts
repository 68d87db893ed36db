import { join } from 'node:path';
import type { Progress } from '../console/progress.ts';
import { messageOf } from '../console/user-error.ts';
import type { Docker } from '../docker/docker.ts';
import { PUBLIC_IMAGES } from '../images/public-images.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import type { PartName } from '../parts/part.ts';
import { runCommand } from '../parts/run-command.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** What stand-ins are made of. */
const PARTS: PartName[] = ['postgres', 'redis', 'java', 'kafka', 'vault', 'daprd'];

/** Puts every public image into Docker that is not there: pulled, or made here where no registry gives it. */
export async function provideImages(
  docker: Docker,
  { folder, progress }: { folder: string; progress: Progress },
): Promise<void> {
  for (const image of Object.values(PUBLIC_IMAGES)) {
    if (await docker.hasImage(image)) continue;
    const pulled = await pull(docker, image, { folder, progress });
    if (!pulled) return makeMissing(docker, { folder, progress });
  }
}

async function pull(
  docker: Docker,
  image: string,
  { folder, progress }: { folder: string; progress: Progress },
): Promise<boolean> {
  try {
    const log = join(folder, 'pull.log');
    await progress.run('images', `pulling ${image}`, () => docker.log(log, 'pull', image));
    return true;
  } catch (error) {
    const why = messageOf(error).trimEnd().split('\n').at(-1);
    progress.tell(`Public images are made here: no registry gave ${image} (${why}).`);
    return false;
  }
}

async function makeMissing(
  docker: Docker,
  { folder, progress }: { folder: string; progress: Progress },
): Promise<void> {
  await ensureParts(PARTS, progress);
  const missing: string[] = [];
  for (const image of Object.values(PUBLIC_IMAGES)) {
    if (!(await docker.hasImage(image))) missing.push(image);
  }
  const make = ['tools/images/main.ts', 'bases', ...missing];
  const options = { logFile: join(folder, 'bases.log'), cwd: checkoutRoot, env: docker.env };
  await progress.run('images', `making ${missing.length} public images`, () =>
    runCommand(process.execPath, make, options),
  );
}

import { join } from 'node:path';
import type { Progress } from '../console/progress.ts';
import { messageOf } from '../console/user-error.ts';
import type { Docker } from '../docker/docker.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import type { PartName } from '../parts/part.ts';
import { runCommand } from '../parts/run-command.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { CLUSTER_PARTS } from './bases/cluster-bases.ts';
import { MADE_FROM } from './bases/import-image.ts';
import { CLUSTER_IMAGES, PUBLIC_IMAGES } from './public-images.ts';

/** Public images by what makes stand-ins of them (tools/images/main.ts), and what these are made of. */
const SETS = {
  bases: {
    images: Object.values(PUBLIC_IMAGES),
    parts: ['postgres', 'redis', 'java', 'kafka', 'vault', 'daprd'] satisfies PartName[],
  },
  cluster: { images: Object.values(CLUSTER_IMAGES), parts: CLUSTER_PARTS },
};

interface How {
  /** Of the logs. */
  folder: string;
  progress: Progress;
}

/** Puts a set of public images into Docker: pulled, or made here where no registry gives them. Gives their names. */
export async function provideImages(
  docker: Docker,
  set: keyof typeof SETS,
  how: How,
): Promise<string[]> {
  const { images } = SETS[set];
  const toMake: string[] = [];
  for (const image of images) {
    if (await isStandIn(docker, image)) toMake.push(image);
    else if (await docker.hasImage(image)) continue;
    else if (toMake.length > 0 || !(await pull(docker, image, how))) toMake.push(image);
  }
  if (toMake.length > 0) await make(docker, set, toMake, how);
  return images;
}

/** One that was made here may be of other parts than those of today: it is made again then. */
async function isStandIn(docker: Docker, image: string): Promise<boolean> {
  const format = `{{index .Config.Labels "${MADE_FROM}"}}`;
  const label = docker.read('image', 'inspect', '--format', format, image);
  return (await label.catch(() => '')) !== '';
}

async function pull(docker: Docker, image: string, { folder, progress }: How): Promise<boolean> {
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

async function make(
  docker: Docker,
  set: keyof typeof SETS,
  images: string[],
  { folder, progress }: How,
): Promise<void> {
  await ensureParts(SETS[set].parts, progress);
  const args = ['tools/images/main.ts', set, ...images];
  const options = { logFile: join(folder, `${set}.log`), cwd: checkoutRoot, env: docker.env };
  await progress.run('images', `making ${images.length} public images (${set})`, () =>
    runCommand(process.execPath, args, options),
  );
}

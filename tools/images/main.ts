import { parseArgs } from 'node:util';
import { Progress } from '../console/progress.ts';
import { describeError, UserError } from '../console/user-error.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { web } from '../parts/web.ts';
import type { Base } from './bases/base.ts';
import { CLUSTER_BASES, CLUSTER_PARTS } from './bases/cluster-bases.ts';
import { BASES, importBase } from './bases/import-bases.ts';
import { bundleProgram } from './bundle/bundle-program.ts';
import { PROGRAMS } from './bundle/programs.ts';

const USAGE = `node tools/images/main.ts bundle <program> <folder>   what the image of a program holds
node tools/images/main.ts bases [<image> …]           public images, made from what this machine has
node tools/images/main.ts cluster [<image> …]         what a cluster runs beside them, made from Go modules
Programs: ${PROGRAMS.map(({ name }) => name).join(', ')}`;

const { positionals } = parseArgs({ allowPositionals: true });
const [action, ...told] = positionals;

try {
  if (action === 'bundle') await bundle(told);
  else if (action === 'bases') await make(BASES, told);
  else if (action === 'cluster') await cluster(told);
  else throw new UserError(USAGE);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}

async function bundle([name, folder]: string[]): Promise<void> {
  const program = PROGRAMS.find((one) => one.name === name);
  if (!program || folder === undefined) throw new UserError(USAGE);
  if ('frontend/dist' in program.files && (await web.find()) === undefined) {
    await web.bring?.run(new Map(), () => undefined);
  }
  await bundleProgram(program, folder);
}

async function cluster(images: string[]): Promise<void> {
  await ensureParts(CLUSTER_PARTS, new Progress());
  await make(CLUSTER_BASES, images);
}

async function make(bases: Base[], images: string[]): Promise<void> {
  for (const base of bases.filter(({ image }) => images.length === 0 || images.includes(image))) {
    const isNew = await importBase(base);
    console.log(isNew ? `made ${base.image}` : `${base.image} is there`);
  }
}

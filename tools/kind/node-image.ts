import { basename, join } from 'node:path';
import type { Progress } from '../console/progress.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import type { Docker } from '../docker/docker.ts';
import type { Machine } from '../docker/machine.ts';
import { cacheFolder } from '../parts/cache.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { pinnedFiles } from '../parts/go-build.ts';
import { KUBERNETES } from '../parts/kubernetes.ts';
import type { PartName } from '../parts/part.ts';
import type { KindLayout } from './kind-layout.ts';
import { makeNodeImage } from './make-node-image.ts';

/** The image of the nodes, made here or pulled. */
export interface NodeImage {
  name: string;
  made: boolean;
}

/** What a node is made of here. */
const MODULES = [
  'kubernetes',
  'crictl',
  'etcd',
  'coredns',
  'pause',
  'local-path',
] satisfies PartName[];
const PARTS: PartName[] = [...MODULES, 'kind-files', 'debootstrap'];

const RECIPE = [
  'control-plane-images.ts',
  'import-images.ts',
  'make-node-image.ts',
  'node-root.ts',
  'node-settings.ts',
  'storage.yaml',
  '../docker/runc-without-limits.sh',
];

/** The image that kind's makers publish for this minor of Kubernetes; empty: none is asked for. */
const PUBLIC =
  process.env['GOLFROUNDPRO_NODE_IMAGE'] ??
  'kindest/node:v1.34.11@sha256:44e222ee2132dab25ff87301682f89eb82c7880ea3a1bf543bfe9708fd08d67d';

/**
 * Puts an image for nodes into Docker: the public one where a registry answers, else one made here.
 * @throws UserError where neither is possible
 */
export async function provideNodeImage(
  docker: Docker,
  { machine, layout, progress }: { machine: Machine; layout: KindLayout; progress: Progress },
): Promise<NodeImage> {
  const { limits } = machine;
  const made = { name: madeName(limits), made: true };
  if (await docker.hasImage(made.name)) return made;
  const why = await pullPublic(docker, { limits, layout, progress });
  if (why === undefined) return { name: PUBLIC, made: false };
  refuseMaking(machine, why);
  progress.tell(`The image of a node is made here: ${why}.`);
  const found = await ensureParts(PARTS, progress);
  const work = join(layout.folder, 'work');
  await progress.run('node', `making the image of a node, Kubernetes ${KUBERNETES.slice(1)}`, () =>
    makeNodeImage(docker, made.name, { work, found, limits, logFile: layout.log }),
  );
  return made;
}

/** Why the public image is not taken; undefined when it is there. */
async function pullPublic(
  docker: Docker,
  { limits, layout, progress }: { limits: boolean; layout: KindLayout; progress: Progress },
): Promise<string | undefined> {
  if (PUBLIC === '') return 'none is to be pulled (GOLFROUNDPRO_NODE_IMAGE is empty)';
  if (!limits) return 'the public one runs only where limits can be raised (CAP_SYS_RESOURCE)';
  if (await docker.hasImage(PUBLIC)) return undefined;
  const [name] = PUBLIC.split('@');
  try {
    await progress.run('node', `pulling ${name}`, () => docker.log(layout.log, 'pull', PUBLIC));
    return undefined;
  } catch (error) {
    return `no registry gave ${name} (${messageOf(error).trimEnd().split('\n').at(-1)})`;
  }
}

/** @throws UserError where debootstrap cannot run */
export function refuseMaking(
  { root, debian }: Pick<Machine, 'root' | 'debian'>,
  why: string,
): void {
  if (root && debian) return;
  throw new UserError(
    `There is no image for nodes: ${why}; and one is made only on Debian as root. ` +
      'Let Docker reach a registry (GOLFROUNDPRO_NODE_IMAGE=<image> names another), or run this as root.',
  );
}

/** Changes with whatever the image is made from: what is pinned, and what makes it. */
function madeName(limits: boolean): string {
  const files = [
    ...[...MODULES, 'kind'].flatMap(pinnedFiles),
    ...RECIPE.map((file) => join(import.meta.dirname, file)),
  ];
  return `golfroundpro/node:${basename(cacheFolder(KUBERNETES, [String(limits)], files))}`;
}

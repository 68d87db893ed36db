import { basename, dirname, join } from 'node:path';
import { DAPR_PROGRAMS } from '../../parts/cluster-programs.ts';
import type { PartName } from '../../parts/part.ts';
import { CLUSTER_IMAGES } from '../public-images.ts';
import type { Base } from './base.ts';
import { foundPart } from './found-part.ts';

/** What the images of a cluster are made of. */
export const CLUSTER_PARTS: PartName[] = ['dapr-control-plane', 'metrics-server', 'traefik'];

/** Stand-ins for what a cluster runs beside our own images: each is one binary, and no shell. */
export const CLUSTER_BASES: Base[] = [
  ...DAPR_PROGRAMS.map((program) =>
    programBase(CLUSTER_IMAGES[program], {
      part: 'dapr-control-plane',
      program,
      to: `/${program}`,
      changes: ['USER 65532'],
    }),
  ),
  programBase(CLUSTER_IMAGES.metricsServer, {
    part: 'metrics-server',
    to: '/metrics-server',
    changes: ['USER 65534', 'ENTRYPOINT ["/metrics-server"]'],
  }),
  programBase(CLUSTER_IMAGES.traefik, {
    part: 'traefik',
    to: '/usr/local/bin/traefik',
    changes: ['ENV PATH=/usr/local/bin:/usr/bin:/bin', 'ENTRYPOINT ["traefik"]'],
  }),
];

interface OfProgram {
  part: PartName;
  /** The program, where the part is a folder of several. */
  program?: string;
  /** Where it is in the public image. */
  to: string;
  changes: string[];
}

function programBase(image: string, { part, program = '', to, changes }: OfProgram): Base {
  return {
    image,
    fill: async ({ add }) => add(join(await foundPart(part), program), to),
    changes,
    // The folder of a part in the cache is named after a hash of all that it is built from.
    madeFrom: async () => basename(dirname(await foundPart(part))),
  };
}

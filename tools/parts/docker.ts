import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** Debian's Docker, for a daemon of our own: dockerd. Its client lies in the same PATH. */
export const docker: Part = {
  name: 'docker',
  find: async () => (await findOnPath('iptables')) && findOnPath('dockerd'),
  debian: ['docker.io', 'iptables'],
  otherwise: 'install Docker (https://docs.docker.com/engine/install) and start it',
};

import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';
import { readOutput } from './read-output.ts';

/** Docker Compose: Docker itself where it has that as a plugin (2), else the program of its own (1). */
export const compose: Part = {
  name: 'compose',
  find: async () => (await dockerWithCompose()) ?? findOnPath('docker-compose'),
  debian: ['docker-compose'],
  otherwise: 'install Docker Compose (https://docs.docker.com/compose/install)',
};

async function dockerWithCompose(): Promise<string | undefined> {
  const docker = await findOnPath('docker');
  if (docker === undefined) return undefined;
  return (await readOutput(docker, ['compose', 'version'])) === undefined ? undefined : docker;
}

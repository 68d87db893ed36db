import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** Maven, to fetch Kafka's jars. */
export const maven: Part = {
  name: 'maven',
  find: () => findOnPath('mvn'),
  debian: ['maven'],
  otherwise: 'install Maven',
};

import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** A load generator that takes little of the cores that are measured; benchmarks need it. */
export const wrk: Part = {
  name: 'wrk',
  find: () => findOnPath('wrk'),
  debian: ['wrk'],
  otherwise: 'install wrk 4',
};

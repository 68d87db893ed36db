import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import type { Part } from './part.ts';

const version: VersionCheck = {
  args: ['-m', 'pip', '--version'],
  pattern: /^pip (\d+)/,
  fits: () => true,
};

/** A Python that has pip, to fetch Go and Java where the system has none that fits. */
export const pip: Part = {
  name: 'pip',
  find: async () => fitting(await findOnPath('python3'), version),
  debian: ['python3-pip'],
  otherwise: 'install Python 3 with pip',
};

import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** What makes a Debian in a folder. */
export const debootstrap: Part = {
  name: 'debootstrap',
  find: () => findOnPath('debootstrap'),
  debian: ['debootstrap'],
  otherwise: 'install debootstrap',
};

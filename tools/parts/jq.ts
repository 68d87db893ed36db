import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** What edits JSON in a shell. */
export const jq: Part = {
  name: 'jq',
  find: () => findOnPath('jq'),
  debian: ['jq'],
  otherwise: 'install jq',
};

import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** The browser of the end-to-end tests; the stack does without it. */
export const chromium: Part = {
  name: 'chromium',
  find: () => findOnPath('chromium', 'chromium-browser', 'google-chrome'),
  debian: ['chromium'],
  otherwise: 'install Chromium',
};

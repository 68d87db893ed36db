import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { buildGo, findBuilt, type GoBuild } from './go-build.ts';
import type { Part } from './part.ts';

const build: GoBuild = {
  name: 'daprd',
  target: '.',
  flags: [
    ...['-tags', 'stablecomponents', '-trimpath', '-ldflags'],
    '-s -w -X github.com/dapr/dapr/pkg/buildinfo.version=1.18.2',
  ],
};

const version: VersionCheck = {
  args: ['--version'],
  pattern: /^(\d+)\.(\d+)\.(\d+)/m,
  fits: (major, minor) => major === 1 && minor === 18,
};

/** The sidecar, stock. */
export const daprd: Part = {
  name: 'daprd',
  find: async () => (await findBuilt(build)) ?? (await fitting(await findOnPath('daprd'), version)),
  needs: ['go'],
  bring: { what: 'building Dapr 1.18.2', run: (found) => buildGo(build, found) },
  otherwise: 'install Dapr 1.18 (dapr init --slim --runtime-version 1.18.2)',
};

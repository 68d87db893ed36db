import type { VersionCheck } from './find-binary.ts';
import type { GoBuild } from './go-build.ts';
import { publishedPart } from './published-part.ts';
import { daprRelease } from './release.ts';

const build: GoBuild = {
  name: 'daprd',
  target: '.',
  variables: ['github.com/dapr/dapr/pkg/buildinfo.version=1.18.2-golfroundpro'],
  takes: 'about 4 min on two cores, 3 GB of disk meanwhile',
};

const version: VersionCheck = {
  args: ['--version'],
  pattern: /^(\d+)\.(\d+)\.(\d+)/m,
  fits: (major, minor) => major === 1 && minor === 18,
};

/** The sidecar: stock, or built with the components of pins/daprd/components.go only. */
export const daprd = publishedPart('daprd', {
  release: daprRelease('dapr', '1.18.2', { title: 'Dapr 1.18.2', binary: 'daprd', version }),
  build,
  otherwise: 'install Dapr 1.18 (dapr init --slim --runtime-version 1.18.2)',
});

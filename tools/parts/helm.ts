import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { buildGo, findBuilt, type GoBuild } from './go-build.ts';
import type { Part } from './part.ts';

const build: GoBuild = {
  name: 'helm',
  target: 'helm.sh/helm/v3/cmd/helm',
  variables: ['helm.sh/helm/v3/internal/version.version=v3.22.0'],
  takes: 'about 2 min on two cores, 1 GB of disk meanwhile',
};

const version: VersionCheck = {
  args: ['version', '--short'],
  pattern: /^v(\d+)\.(\d+)\.(\d+)/,
  fits: (major, minor) => major === 3 && minor >= 14,
};

/** What renders the charts, and installs them. */
export const helm: Part = {
  name: 'helm',
  find: async () => (await fitting(await findOnPath('helm'), version)) ?? (await findBuilt(build)),
  bring: {
    what: 'building Helm 3.22.0',
    takes: build.takes,
    inTurn: true,
    needs: ['go'],
    run: (found) => buildGo(build, found),
  },
  otherwise: 'install Helm 3.14 or later (https://helm.sh/docs/intro/install)',
};

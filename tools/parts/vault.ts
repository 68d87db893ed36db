import type { VersionCheck } from './find-binary.ts';
import type { GoBuild } from './go-build.ts';
import { publishedPart } from './published-part.ts';
import { vaultRelease } from './release.ts';

const build: GoBuild = {
  name: 'vault',
  target: '.',
  variables: [],
  tags: 'minimal',
  takes: 'about 4 min on two cores, 3 GB of disk meanwhile',
};

const version: VersionCheck = {
  args: ['version'],
  pattern: /Vault v(\d+)\.(\d+)\.(\d+)/,
  fits: (major, minor) => major === 1 && minor >= 15,
};

/** The secret store; one that is built has its built-in engines only, and no cloud's auto_join. */
export const vault = publishedPart('vault', {
  release: vaultRelease('1.21.0', { title: 'Vault 1.21.0', binary: 'vault', version }),
  build,
  otherwise: 'install Vault 1.15 or later (https://developer.hashicorp.com/vault/install)',
});

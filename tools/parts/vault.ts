import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { buildGo, findBuilt, type GoBuild } from './go-build.ts';
import type { Part } from './part.ts';

const build: GoBuild = {
  name: 'vault',
  target: '.',
  flags: ['-tags', 'minimal', '-trimpath', '-ldflags', '-s -w'],
};

const version: VersionCheck = {
  args: ['version'],
  pattern: /Vault v(\d+)\.(\d+)\.(\d+)/,
  fits: (major, minor) => major === 1 && minor >= 15,
};

/** The secret store, with its built-in engines only. */
export const vault: Part = {
  name: 'vault',
  find: async () => (await findBuilt(build)) ?? (await fitting(await findOnPath('vault'), version)),
  needs: ['go'],
  bring: { what: 'building Vault 1.21.0', run: (found) => buildGo(build, found) },
  otherwise: 'install Vault 1.15 or later (https://developer.hashicorp.com/vault/install)',
};

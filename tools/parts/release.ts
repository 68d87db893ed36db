import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from './cache.ts';
import type { VersionCheck } from './find-binary.ts';

/** A binary that its makers publish as an archive, and beside it the file with its checksum. */
export interface Release {
  /** "Dapr 1.18.2", for people. */
  title: string;
  /** The name of the binary in the archive. */
  binary: string;
  version: VersionCheck;
  /** URL of the .tar.gz or .zip. */
  archive: string;
  /** URL of the lines that sha256sum writes. */
  checksums: string;
}

/** Where the pages are, or a mirror of them with the same paths; empty: none, so build. */
const pages = {
  dapr: process.env['GOLFROUNDPRO_DAPR_RELEASES'] ?? 'https://github.com/dapr',
  vault: process.env['GOLFROUNDPRO_VAULT_RELEASES'] ?? 'https://releases.hashicorp.com/vault',
};

const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
};
const platform = `${process.platform}_${ARCHITECTURES[process.arch] ?? process.arch}`;

type Named = Pick<Release, 'title' | 'binary' | 'version'>;

/** A release of one of Dapr's repositories on GitHub. */
export function daprRelease(repository: string, number: string, named: Named): Release {
  const archive =
    `${pages.dapr}/${repository}/releases/download/v${number}/` +
    `${named.binary}_${platform}.tar.gz`;
  return { ...named, archive, checksums: `${archive}.sha256` };
}

/** A release of Vault on HashiCorp's page. */
export function vaultRelease(number: string, named: Named): Release {
  const folder = `${pages.vault}/${number}/vault_${number}`;
  return { ...named, archive: `${folder}_${platform}.zip`, checksums: `${folder}_SHA256SUMS` };
}

/** Where the binary lies in the cache, whether it was fetched yet or not. */
export function releasedPath({ title, binary, archive }: Release): string {
  return join(cacheFolder(`${binary}-release`, [title, basename(archive)], []), binary);
}

/** The binary, when it was fetched before. */
export async function findReleased(release: Release): Promise<string | undefined> {
  const path = releasedPath(release);
  return existsSync(path) ? path : undefined;
}

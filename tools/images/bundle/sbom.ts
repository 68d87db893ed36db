import { LOCKED, neededBy } from './locked.ts';
import type { Program } from './programs.ts';

/** What an image's program is made of, as CycloneDX says it: the packages in its bundle and files, and no others. */
export function sbomOf({ name, packagesOf }: Program, bundled: Set<string>) {
  const folders = new Set([...bundled, ...packagesOf.flatMap((folder) => [...neededBy(folder)])]);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: `golfroundpro/${name}`,
        version: LOCKED['']?.version,
      },
    },
    components: [...folders].sort().map(componentAt),
  };
}

function componentAt(folder: string) {
  const { version, license, integrity } = LOCKED[folder] ?? {};
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': `${purl}#${folder}`,
    ...{ name, version, purl },
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
  };
}

function hashOf(integrity: string) {
  const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  return { alg: 'SHA-512', content };
}

import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { SERVICES } from '../../services/declared.ts';
import { checkoutRoot } from '../../stack/layout.ts';

/** What an image runs. */
export interface Program {
  name: string;
  /** Where it begins, from the root of the checkout. */
  main: string;
  /** What it reads from disk beside its code: path in the checkout → path in the image. */
  files: Record<string, string>;
  /** The folders of package.json whose packages are in these files. */
  packagesOf: string[];
}

/** What a service reads from disk; whatever it imports is found without being named here. */
const READ_FROM_DISK: Record<string, Pick<Program, 'files' | 'packagesOf'>> = {
  gateway: {
    files: {
      'docs/openapi': 'docs/openapi',
      'frontend/dist': 'frontend/dist',
      'services/gateway/reference': 'reference',
      ...inPlace('node_modules/swagger-ui-dist', [
        'package.json',
        'swagger-ui-bundle.js',
        'swagger-ui.css',
      ]),
    },
    packagesOf: ['frontend', 'node_modules/swagger-ui-dist'],
  },
  round: { files: { 'data/courses': 'data/courses' }, packagesOf: [] },
};

const NOTHING = { files: {}, packagesOf: [] };

/** Every service, and each program of ours that a cluster runs beside them. */
export const PROGRAMS: Program[] = [
  ...SERVICES.map(({ name }) => ({ name, main: `services/${name}/main.ts` })),
  ...globSync('tools/cluster/*/main.ts', { cwd: checkoutRoot })
    .sort()
    .map((main) => ({ name: basename(dirname(main)), main })),
].map((program) => ({ ...program, ...(READ_FROM_DISK[program.name] ?? NOTHING) }));

function inPlace(folder: string, files: string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [`${folder}/${file}`, `${folder}/${file}`]));
}

import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSecretFile } from '../../stack/secret-file.ts';
import type { SecretFields, SecretKeeper, SecretPlace } from './secret-keeper.ts';

/** Keeps Secrets in a folder, as a pod sees one that is mounted: `<namespace>/<name>/<key>`. */
export function folderSecrets(folder: string): SecretKeeper {
  const pathOf = ({ namespace, name }: SecretPlace) => join(folder, namespace, name);
  return {
    read: async (place) => {
      const path = pathOf(place);
      if (!(await stat(path).catch(() => undefined))) return undefined;
      const fields = (await readdir(path)).map(
        async (key) => [key, await readFile(join(path, key), 'utf8')] as const,
      );
      return Object.fromEntries(await Promise.all(fields));
    },
    make: async (place, fields) => {
      await mkdir(join(folder, place.namespace), { recursive: true });
      const draft = await mkdtemp(join(folder, '.draft-'));
      await writeAll(draft, fields);
      try {
        // A folder that holds something is never replaced.
        await rename(draft, pathOf(place));
        return true;
      } catch (error) {
        await rm(draft, { recursive: true });
        if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? ''))
          return false;
        throw error;
      }
    },
    replace: (place, fields) => writeAll(pathOf(place), fields),
  };
}

async function writeAll(path: string, fields: SecretFields): Promise<void> {
  for (const [key, text] of Object.entries(fields)) await writeSecretFile(join(path, key), text);
}

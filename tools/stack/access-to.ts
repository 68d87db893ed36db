import { layoutOf } from './layout.ts';
import { loadSecrets } from './secrets.ts';
import { readStackFile } from './stack-file.ts';
import type { StackAccess } from './superuser-of.ts';

/** Where the stack of a directory listens, and its secrets; it has run there. */
export async function accessTo(directory: string): Promise<StackAccess> {
  const layout = layoutOf(directory);
  const { ports } = (await readStackFile(layout))!;
  return { ports, secrets: await loadSecrets(layout.secretsFile) };
}

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Layout } from '../stack/layout.ts';

interface SecretStore {
  spec: { metadata: { name: string; value: string }[] };
}

/** An entry that Vault's component does not know: daprd loads a component anew when its spec differs. */
const MARK = 'tokenWrittenAt';

/** Makes the sidecars of a service load its secret store again, and with it the token. */
export async function reloadSecretStore(layout: Layout, service: string): Promise<void> {
  const file = join(layout.components, service, 'secrets.yaml');
  const component = parse(await readFile(file, 'utf8')) as SecretStore;
  const others = component.spec.metadata.filter(({ name }) => name !== MARK);
  component.spec.metadata = [...others, { name: MARK, value: new Date().toISOString() }];
  // Into the folder only when it is whole: daprd reads all that is there at every change.
  const temporary = join(layout.directory, `secrets-${service}.yaml.tmp`);
  await writeFile(temporary, stringify(component));
  await rename(temporary, file);
}

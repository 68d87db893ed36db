import { Progress } from '../console/progress.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { layoutOf, type Layout } from '../stack/layout.ts';
import { vaultAddress, type Ports } from '../stack/ports.ts';
import { loadSecrets, type StackSecrets } from '../stack/secrets.ts';
import { readStackFile } from '../stack/stack-file.ts';
import { vaultApi, type VaultCall } from '../stack/stores/vault-api.ts';

/** A running stack whose secrets are rotated. */
export interface Rotation {
  directory: string;
  layout: Layout;
  ports: Ports;
  secrets: StackSecrets;
  /** Vault, with the rights of its root. */
  vault: VaultCall;
  progress: Progress;
}

/** One step, as the terminal names it. */
export interface RotationStep {
  /** Of whom. */
  name: string;
  what: string;
  /** What is true should it fail, and what then helps. */
  left: string;
}

/** Reaches the stack of a directory. @throws UserError when none runs there */
export async function openRotation(directory?: string): Promise<Rotation> {
  const layout = layoutOf(directory);
  await askRunningStack({ do: 'status' }, layout.directory);
  const stack = await readStackFile(layout);
  const secrets = await loadSecrets(layout.secretsFile);
  if (!stack || !secrets.vault) throw new UserError('The stack is not ready yet: npm run status');
  const vault = vaultApi(vaultAddress(stack.ports), secrets.vault.rootToken);
  const { ports } = stack;
  return { directory: layout.directory, layout, ports, secrets, vault, progress: new Progress() };
}

/** Runs a step, and says how long it took. @throws UserError that says what state a failed one left */
export async function step<T>(
  { progress }: Rotation,
  { name, what, left }: RotationStep,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await progress.run(name, what, work);
  } catch (error) {
    throw new UserError(`${name}: could not ${what}: ${messageOf(error)}\n${left}`);
  }
}

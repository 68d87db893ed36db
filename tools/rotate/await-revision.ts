import { waitFor } from '../stack/wait-for.ts';
import type { Instance, Rotation } from './rotation.ts';

/** A pod that ends takes a minute for it, and uses its secret until then. */
const TIMEOUT_MS = 120_000;
const INTERVAL_MS = 500;

/** Waits until everything that runs of a service says that it uses this revision of its secret. */
export async function awaitRevision(
  { instancesOf }: Rotation,
  service: string,
  revision: string,
): Promise<void> {
  const check = async () => {
    const instances = await instancesOf(service);
    if (instances.length === 0) return `${service} does not run`;
    const late = instances.map((one) => lateness(one, Number(revision)));
    return late.find((reason) => reason !== undefined);
  };
  await waitFor(check, { timeoutMs: TIMEOUT_MS, intervalMs: INTERVAL_MS });
}

function lateness({ name, revision: inUse }: Instance, revision: number): string | undefined {
  if (inUse === undefined) return `${name} does not answer`;
  return inUse >= revision ? undefined : `${name} still uses revision ${inUse} of its secret`;
}

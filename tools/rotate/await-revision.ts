import { askRunningStack } from '../stack/control-client.ts';
import { waitFor } from '../stack/wait-for.ts';
import type { Rotation } from './rotation.ts';

const TIMEOUT_MS = 60_000;
const INTERVAL_MS = 500;

/** Waits until every instance of a service says that it uses this revision of its secret. */
export async function awaitRevision(
  rotation: Rotation,
  service: string,
  revision: string,
): Promise<void> {
  const instances = await instancesOf(rotation, service);
  const check = async () => {
    const late = await Promise.all(instances.map((one) => lateness(one, Number(revision))));
    return late.find((reason) => reason !== undefined);
  };
  await waitFor(check, { timeoutMs: TIMEOUT_MS, intervalMs: INTERVAL_MS });
}

/** The processes of a service or of its sidecars: `round` and `round-2`, `round-daprd` and so on. */
export async function instancesOf({ directory }: Rotation, service: string, suffix = '') {
  const answer = await askRunningStack({ do: 'status' }, directory);
  const pattern = new RegExp(`^${service}(-\\d+)?${suffix}$`);
  return (answer.status?.children ?? []).filter(({ name }) => pattern.test(name));
}

async function lateness(
  { name, port }: { name: string; port: number },
  revision: number,
): Promise<string | undefined> {
  const inUse = await revisionOf(port);
  if (inUse === undefined) return `${name} does not answer`;
  return inUse >= revision ? undefined : `${name} still uses revision ${inUse} of its secret`;
}

async function revisionOf(port: number): Promise<number | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      signal: AbortSignal.timeout(2000),
    });
    const value = /^secrets_revision(?:\{.*\})? (\d+)$/m.exec(await answer.text())?.[1];
    return value === undefined ? undefined : Number(value);
  } catch {
    return undefined;
  }
}

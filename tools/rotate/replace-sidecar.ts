import type { SidecarFile } from '@golfroundpro/shared/dapr/sidecar-file.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { besideOf } from '../stack/instance-name.ts';
import type { Layout } from '../stack/layout.ts';
import type { Ports } from '../stack/ports.ts';
import type { AppTokens } from '../stack/secrets.ts';
import { readSidecarFile, writeSidecarFile } from '../stack/sidecar-files.ts';
import { waitFor } from '../stack/wait-for.ts';
import { revisionAt } from './revision-at.ts';

const TAKEN_MS = 30_000;

interface Stack {
  layout: Layout;
  ports: Ports;
}

/**
 * Gives an instance and its sidecar other tokens, which are kept already: one that has them stands beside the sidecar and
 * does its work while that starts again. What was interrupted is ended first.
 */
export async function replaceSidecar(
  { layout, ports }: Stack,
  instance: string,
  tokens: AppTokens,
): Promise<void> {
  const sidecar = `${instance}-daprd`;
  const home = ports[sidecar]!;
  const ask = (what: 'restart' | 'start beside' | 'end beside') =>
    askRunningStack({ do: what, name: sidecar }, layout.directory);
  const tell = (told: Partial<SidecarFile>) => tellInstance({ layout, ports }, instance, told);
  const goHome = async () => {
    const { port, appTokens } = await readSidecarFile(layout, instance);
    if (port !== home) {
      await ask('restart');
      await tell({ port: home, appTokens: appTokens.slice(0, 1) });
    }
    await ask('end beside');
  };

  await goHome();
  const { appTokens } = await readSidecarFile(layout, instance);
  const old = appTokens[0]!;
  const { daprApiToken: apiToken, appApiToken } = tokens;
  // The first is its sidecar's, should that start again by itself.
  await tell({ appTokens: [old, appApiToken] });
  await ask('start beside');
  const port = await portOf(besideOf(sidecar), layout);
  await tell({ port, apiToken, appTokens: [appApiToken, old] });
  await goHome();
}

/** Done when the instance uses what it was told, and has nothing under way at the sidecar before. */
async function tellInstance(
  { layout, ports }: Stack,
  instance: string,
  told: Partial<SidecarFile>,
): Promise<void> {
  const before = await readSidecarFile(layout, instance);
  const revision = before.revision + 1;
  await writeSidecarFile(layout, instance, { ...before, ...told, revision });
  const late = async () => {
    const inUse = await revisionAt(ports[instance]!, 'sidecar_revision');
    if (inUse === undefined) return `${instance} does not answer`;
    return inUse >= revision ? undefined : `${instance} has not gone on with another sidecar yet`;
  };
  await waitFor(late, { timeoutMs: TAKEN_MS });
}

async function portOf(name: string, { directory }: Layout): Promise<number> {
  const { status } = await askRunningStack({ do: 'status' }, directory);
  return status!.children.find((child) => child.name === name)!.port;
}

import { readFile } from 'node:fs/promises';
import type { SidecarFile } from '@golfroundpro/shared/dapr/sidecar-file.ts';
import type { AppInstance } from './app-instances.ts';
import type { Layout } from './layout.ts';
import { writeSecretFile } from './secret-file.ts';
import type { AppTokens, StackSecrets } from './secrets.ts';

/** Tells every instance, before it starts, where its sidecar is and which tokens are between them. */
export async function writeSidecarFiles(
  { layout, secrets }: { layout: Layout; secrets: StackSecrets },
  instances: AppInstance[],
): Promise<void> {
  const written = instances.map(({ appID, name, daprHTTPPort }) => {
    const { daprApiToken, appApiToken } = secrets.apps[appID]!;
    const told = { port: daprHTTPPort, apiToken: daprApiToken, appTokens: [appApiToken] };
    return writeSidecarFile(layout, name, { revision: 1, ...told });
  });
  await Promise.all(written);
}

/** Tells an instance. */
export function writeSidecarFile(layout: Layout, instance: string, file: SidecarFile) {
  return writeSecretFile(layout.sidecarFile(instance), `${JSON.stringify(file, null, 2)}\n`);
}

/** What an instance was told last. */
export async function readSidecarFile(layout: Layout, instance: string): Promise<SidecarFile> {
  return JSON.parse(await readFile(layout.sidecarFile(instance), 'utf8')) as SidecarFile;
}

/** The tokens that an instance and its sidecar have: of those that it takes the first is its sidecar's. */
export async function sidecarTokensOf(layout: Layout, instance: string): Promise<AppTokens> {
  const { apiToken, appTokens } = await readSidecarFile(layout, instance);
  return { daprApiToken: apiToken, appApiToken: appTokens[0] ?? '' };
}

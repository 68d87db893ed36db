import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSecretFile } from '../../stack/secret-file.ts';
import type { DeclaredService } from './declared.ts';
import type { SecretKeeper } from './secret-keeper.ts';

/**
 * Writes the tokens of each service as lines for its environment, `env/<service>`: where there are no Secrets,
 * Node reads them (`--env-file`), and Docker Compose does for the sidecar (`env_file`).
 */
export async function writeEnvFiles(
  folder: string,
  keeper: SecretKeeper,
  services: DeclaredService[],
): Promise<void> {
  await mkdir(join(folder, 'env'), { recursive: true });
  for (const { name, namespace, tokens } of services) {
    const settings = {
      APP_API_TOKEN: tokens.app,
      DAPR_API_TOKEN: tokens.sidecar,
      ...tokens.callers,
    };
    const lines = Object.entries(settings).map(async ([setting, secret]) => {
      const fields = await keeper.read({ namespace, name: secret });
      return `${setting}=${fields?.['token']}\n`;
    });
    await writeSecretFile(join(folder, 'env', name), (await Promise.all(lines)).join(''));
  }
}

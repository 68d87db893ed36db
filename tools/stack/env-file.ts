import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FoundParts } from '../parts/part.ts';
import { everyCallerToken, sidecarTokens } from './app-tokens.ts';
import type { Layout } from './layout.ts';
import { writeSecretFile } from './secret-file.ts';
import type { StackSecrets } from './secrets.ts';

/**
 * Writes what `dapr run -f` needs in its environment (`set -a; . .local/env; set +a`): the tokens,
 * which it hands on to apps and sidecars, where daprd is, and Node 24 on the PATH.
 */
export async function writeEnvFile(
  layout: Layout,
  secrets: StackSecrets,
  parts: FoundParts,
): Promise<void> {
  const runtime = join(layout.directory, 'dapr');
  const daprd = parts.get('daprd');
  const folders = [dirname(process.execPath)];
  if (daprd !== undefined) await linkRuntime(join(runtime, '.dapr/bin'), daprd);
  const cli = parts.get('dapr');
  if (cli !== undefined) folders.push(dirname(cli));
  await writeSecretFile(
    layout.envFile,
    [
      ...Object.entries({
        ...sidecarTokens(secrets.daprRun),
        ...everyCallerToken(secrets),
      }).map(([name, token]) => `${name}='${token}'`),
      ...(daprd === undefined ? [] : [`DAPR_RUNTIME_PATH='${runtime}'`]),
      `PATH='${folders.join(':')}':"$PATH"`,
      '',
    ].join('\n'),
  );
}

/** The CLI looks for <runtime path>/.dapr/bin/daprd. */
async function linkRuntime(folder: string, daprd: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rm(join(folder, 'daprd'), { force: true });
  await symlink(daprd, join(folder, 'daprd'));
}

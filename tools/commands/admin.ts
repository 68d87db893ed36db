import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../console/user-error.ts';
import { appChildren } from '../stack/app-children.ts';
import type { ChildSpec } from '../stack/child.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { layoutOf } from '../stack/layout.ts';
import { plainEnvironment } from '../stack/plain-environment.ts';
import { readRunFile } from '../stack/run-file.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { readStackFile } from '../stack/stack-file.ts';

const ENTRY = 'services/auth/admin.ts';
const run = promisify(execFile);

/** `npm run admin -- <email>`: makes an account of the running stack an admin. */
export async function runAdmin([email]: string[]): Promise<number> {
  if (!email?.includes('@')) {
    throw new UserError('Name the e-mail of an account: npm run admin -- <email>');
  }
  console.log(await makeAdmin(email));
  return 0;
}

/**
 * Makes an account of the stack that runs in a directory an admin; gives what there is to tell.
 * @throws UserError when no stack runs there, or nobody has this e-mail
 */
export async function makeAdmin(email: string, directory?: string): Promise<string> {
  const { status } = await askRunningStack({ do: 'status' }, directory);
  if (status?.only !== 'all') throw new UserError('Only the stores run. Start it all: npm start');
  const { command, cwd, env } = await authService(directory);
  try {
    return (await run(command, [join(cwd, ENTRY), email], { cwd, env })).stdout.trim();
  } catch (error) {
    const { stderr } = error as { stderr: string };
    throw new UserError(stderr.trim() || `${ENTRY} failed: npm run logs -- auth`);
  }
}

/** How the stack runs auth: the command runs as it does, beside the same sidecar. */
async function authService(directory?: string): Promise<ChildSpec> {
  const layout = layoutOf(directory);
  const children = appChildren({
    layout,
    runFile: readRunFile(layout.runFile),
    ports: (await readStackFile(layout))?.ports ?? {},
    instances: 1,
    parts: new Map(),
    secrets: await loadSecrets(layout.secretsFile),
    env: plainEnvironment(),
  });
  return children.find(({ name }) => name === 'auth')!;
}

import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { makeService } from '../new-service/make-service.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** A topic that is always there: a member who left is to be forgotten by everybody. */
const USUAL_TOPIC = 'user.deleted';

/** `npm run new -- service <name>`: a small service that is green and reachable at once. */
export async function runNew(
  [what, name = '']: string[],
  { takes = USUAL_TOPIC }: { takes: string | undefined },
): Promise<number> {
  if (what !== 'service') throw new UserError('Only a service can be made: new -- service <name>');
  for (const path of await makeService(name, takes)) console.log(`wrote ${path}`);
  // Its workspace is linked, and the lock file knows it.
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  await noteInstalled();
  await run(process.execPath, ['tools/cli.ts', 'generate']);
  console.log(
    [
      '',
      `services/${name} is there: a route, a table, an event out and ${takes} in.`,
      `  npm start -- --only ${name}    runs it with what it needs`,
      `  npm test -- ${name}            runs its tests`,
      '  npm run check                  before you commit it',
    ].join('\n'),
  );
  return 0;
}

/** What run.js looks at, so that the next command does not install all of it again. */
async function noteInstalled(): Promise<void> {
  const lock = await readFile(join(checkoutRoot, 'package-lock.json'));
  const stamp = join(checkoutRoot, 'node_modules/.installed-lock');
  await rm(stamp, { force: true });
  await writeFile(stamp, hash('sha256', lock));
}

/** @throws UserError when it does not end well */
async function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, {
    cwd: checkoutRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new UserError(`${command} ${args.join(' ')} ended with ${code}`);
}

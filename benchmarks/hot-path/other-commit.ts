import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Progress } from '../../tools/console/progress.ts';
import { UserError } from '../../tools/console/user-error.ts';
import { askRunningStack, askStack } from '../../tools/stack/control-client.ts';
import { checkoutRoot, layoutOf, type Layout } from '../../tools/stack/layout.ts';
import { plainEnvironment } from '../../tools/stack/plain-environment.ts';
import { removeStack } from '../../tools/stack/remove-stack.ts';
import { loadSecrets } from '../../tools/stack/secrets.ts';
import { spawnTied } from '../../tools/stack/spawn-tied.ts';
import { readStackFile } from '../../tools/stack/stack-file.ts';
import type { BenchStack } from './bench-stack.ts';
import type { ViewsForm } from './views-lag.ts';

/** Kept for the next time: its packages take a minute to come. */
const WORKTREE = join(checkoutRoot, '.local/other-commit');

/** Checks another commit out beside this one, and starts its stack in an empty directory as `npm start` does. */
export async function startOtherStack(commit: string, directory: string): Promise<BenchStack> {
  await removeStack(directory);
  checkOut(commit);
  const layout = layoutOf(directory);
  await new Progress().run('other stack', `of ${commit}, with its packages`, () => start(layout));
  const file = await readStackFile(layout);
  return {
    ...{ layout, ports: file!.ports, address: file!.address },
    secrets: await loadSecrets(layout.secretsFile),
    views: await readViewsForm(),
    status: async () => (await askRunningStack({ do: 'status' }, directory)).status!,
    remove: async () => {
      await askStack({ do: 'shutdown' }, directory);
      await removeStack(directory);
    },
  };
}

/** As its own code has it. Earlier commits kept scores as text: version, score, version, score … */
async function readViewsForm(): Promise<ViewsForm> {
  const folder = join(WORKTREE, 'services/analytics/views');
  const { viewsPrefix } = (await import(join(folder, 'keys.ts'))) as {
    viewsPrefix: (root: string) => string;
  };
  const bytes = join(folder, 'score-bytes.ts');
  const { storedVersions } = existsSync(bytes)
    ? ((await import(bytes)) as Pick<ViewsForm, 'storedVersions'>)
    : { storedVersions: versionsOfText };
  return { prefix: viewsPrefix('analytics'), storedVersions };
}

function versionsOfText(scores: Buffer | null): number[] {
  const numbers = String(scores ?? '')
    .split(',')
    .map(Number);
  return Array.from({ length: 18 }, (_, index) => numbers[index * 2] ?? 0);
}

function checkOut(commit: string): void {
  if (existsSync(WORKTREE)) git('-C', WORKTREE, 'checkout', '--quiet', '--detach', commit);
  else {
    git('worktree', 'prune');
    git('worktree', 'add', '--quiet', '--detach', WORKTREE, commit);
  }
}

/** Waits until the stack is ready. */
async function start({ directory }: Layout): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'start.log');
  const log = openSync(file, 'w');
  const { exited } = spawnTied(process.execPath, ['tools/run.js', 'start'], {
    cwd: WORKTREE,
    env: { ...plainEnvironment(), STACK_DIRECTORY: directory },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  void exited.then(() => (ended = true));
  while (!(await askStack({ do: 'status' }, directory))?.status?.ready) {
    if (ended) throw new UserError(`It did not start:\n${await readFile(file, 'utf8')}`);
    await sleep(500);
  }
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: checkoutRoot });
}

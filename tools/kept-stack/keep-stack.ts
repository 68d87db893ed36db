import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDuration } from '../console/duration.ts';
import { UserError } from '../console/user-error.ts';
import { accessTo } from '../stack/access-to.ts';
import { askStack } from '../stack/control-client.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { readJson } from '../stack/secret-file.ts';
import type { StackAccess } from '../stack/superuser-of.ts';
import { waitFor } from '../stack/wait-for.ts';
import { TEST_PROFILE } from '../test/fresh-stack.ts';
import { stampCode, type CodeStamp } from './code-stamp.ts';

/** Where the stack lies that end-to-end tests leave running for the next call. */
export const KEPT_DIRECTORY = join(defaultDirectory, 'e2e');

const STAMP = join(KEPT_DIRECTORY, 'stamp.json');
const LOG = `${KEPT_DIRECTORY}.log`;
/** The parts may have to be made first. */
const START_TIMEOUT_MS = 30 * 60_000;

/** The kept stack, ready: as it runs, with its services restarted, or begun anew; it says which. */
export async function keepStack(): Promise<StackAccess> {
  const startedAt = Date.now();
  const stamp = stampCode();
  const done = await makeReady(await readJson<CodeStamp>(STAMP), stamp);
  await writeFile(STAMP, JSON.stringify(stamp), { mode: 0o600 });
  console.log(
    `The stack of the end-to-end tests ${done} (${formatDuration(Date.now() - startedAt)}).`,
  );
  console.log('It goes on running for the next call; npm stop ends it.');
  return accessTo(KEPT_DIRECTORY);
}

/** Ends it, if it runs. */
export async function stopKeptStack(): Promise<boolean> {
  return (await askStack({ do: 'shutdown' }, KEPT_DIRECTORY)) !== undefined;
}

async function makeReady(before: CodeStamp | undefined, now: CodeStamp): Promise<string> {
  const { status } = (await askStack({ do: 'status' }, KEPT_DIRECTORY)) ?? {};
  if (status?.ready && before?.rest === now.rest) {
    if (status.children.some(({ fault }) => fault !== null))
      return beginAnew('something was not well');
    if (before.services === now.services) return 'runs already';
    await askStack({ do: 'restart' }, KEPT_DIRECTORY);
    return 'runs with its services restarted, since their code has changed';
  }
  return beginAnew(status ? 'what it is made of has changed' : 'none ran');
}

async function beginAnew(reason: string): Promise<string> {
  await stopKeptStack();
  await removeStack(KEPT_DIRECTORY);
  mkdirSync(KEPT_DIRECTORY, { recursive: true, mode: 0o700 });
  const log = openSync(LOG, 'w', 0o600);
  const supervisor = spawn(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), KEPT_DIRECTORY],
    { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...TEST_PROFILE } },
  );
  supervisor.unref();
  const ready = async () => {
    const ended = supervisor.exitCode ?? supervisor.signalCode;
    if (ended !== null) throw new UserError(`${await readFile(LOG, 'utf8')}(${ended})`);
    // It may end while it answers: then the next turn tells why.
    const answer = await askStack({ do: 'status' }, KEPT_DIRECTORY).catch(() => undefined);
    return answer?.status?.ready ? undefined : 'it is not ready yet';
  };
  await waitFor(ready, { timeoutMs: START_TIMEOUT_MS });
  return `was begun anew: ${reason}`;
}

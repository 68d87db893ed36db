import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { checkoutRoot, layoutOf } from '../tools/stack/layout.ts';
import { probeHttp } from '../tools/stack/probe.ts';
import { familyOf, startTicks } from '../tools/stack/process-info.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { readStackFile } from '../tools/stack/stack-file.ts';
import { waitFor } from '../tools/stack/wait-for.ts';
import { runCommand, startCommand } from '../tools/test/start-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'dapr-run-'));
/** The CLI is brought when the stores first ask for it, and may have to be built. */
const BRING_MS = 20 * 60_000;

let dapr: ChildProcess | undefined;
afterAll(async () => {
  dapr?.kill('SIGINT');
  await runCommand(['stop'], directory);
  await removeStack(directory);
});

it.runIf(isFullRun)(
  'runs over the stores with the line that these print, plays, and ends with all it started',
  async () => {
    const stores = startCommand(['start', '--stores'], directory);
    const line = () => /^ {2}(set -a; .*dapr run .*)$/m.exec(stores.output())?.[1];
    await waitFor(async () => (line() ? undefined : stores.output()), { timeoutMs: BRING_MS });
    dapr = spawn('bash', ['-c', line()!.replace('; dapr run', '; exec dapr run')], {
      cwd: checkoutRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exited = once(dapr, 'exit');
    const { address, ports } = (await readStackFile(layoutOf(directory)))!;
    for (const app of ['gateway', 'auth', 'round', 'analytics']) {
      const url = `http://127.0.0.1:${ports[app]}/ready`;
      await waitFor(() => probeHttp(url), { timeoutMs: 60_000 });
    }
    const files = ['data/rounds/2025-03.csv', 'data/rounds/2025-04.csv'];
    const played = await runCommand(['play', ...files, '--url', address], directory);
    expect(played.output).toMatch(/, 0 differences, /);
    expect(played.code).toBe(0);
    const family = familyOf(dapr.pid!);
    expect(family.length).toBeGreaterThan(8);
    dapr.kill('SIGINT');
    await exited;
    const left = async () => family.find((pid) => startTicks(pid) !== undefined)?.toString();
    await waitFor(left, { timeoutMs: 20_000 });
    stores.kill('SIGINT');
    expect(await stores.exited).toBe(0);
  },
  BRING_MS + 300_000,
);

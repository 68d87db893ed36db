import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { FollowedFile } from '../tools/console/followed-file.ts';
import { stack } from './stack.ts';

/** The whole is a little more than the minute in which daprd looks for changed resources. */
const IDLE_MS = isFullRun ? 62_000 : 10_000;
const SETTLE_MS = 5000;

it('logs nothing while nobody does anything', async () => {
  const logs = globSync('*.log', { cwd: stack.logs }).map((file) => {
    const log = new FollowedFile(join(stack.logs, file));
    log.lastLines(1);
    return log;
  });
  expect(logs.length).toBeGreaterThan(10);
  const news = () =>
    logs.flatMap((log) => log.newLines().map((line) => `${basename(log.path)}: ${line}`));
  // What others did just before may still be told of.
  do await sleep(SETTLE_MS);
  while (news().length > 0);
  await sleep(IDLE_MS);
  expect(news()).toEqual([]);
});

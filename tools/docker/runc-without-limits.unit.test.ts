import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jq } from '../parts/jq.ts';

const wrapper = join(import.meta.dirname, 'runc-without-limits.sh');
const asked = {
  args: ['sh', '-c', 'echo "$0"'],
  capabilities: { bounding: ['CAP_KILL', 'CAP_SYS_RESOURCE'], permitted: ['CAP_SYS_RESOURCE'] },
  oomScoreAdj: -998,
  rlimits: [{ type: 'RLIMIT_NOFILE', hard: 1048576, soft: 1048576 }],
};
const edited = {
  args: asked.args,
  capabilities: { bounding: ['CAP_KILL'], permitted: [] },
  oomScoreAdj: 0,
  rlimits: [],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runc-'));
  writeFileSync(join(folder, 'runc'), '#!/bin/sh\necho runc "$@"\nexit 3\n', { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Calls it with another runc, which repeats what it was asked for and ends with 3. */
function call(...args: string[]) {
  const PATH = `${folder}:${process.env['PATH']}`;
  return spawnSync(wrapper, args, { encoding: 'utf8', env: { ...process.env, PATH } });
}

function write(name: string, value: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe.skipIf((await jq.find()) === undefined)('runc without limits', () => {
  it('takes them out of a container that is made', () => {
    const file = write('config.json', { process: asked, root: { path: 'rootfs' } });
    const { stdout, status } = call('--root', '/run', 'create', '--bundle', folder, 'round');
    expect(stdout).toBe(`runc --root /run create --bundle ${folder} round\n`);
    expect(status).toBe(3);
    expect(read(file)).toEqual({ process: edited, root: { path: 'rootfs' } });
  });

  it('takes them out of a process that joins one', () => {
    const file = write('process.json', asked);
    call('exec', '--process', file, 'round');
    expect(read(file)).toEqual(edited);
  });

  it('keeps a positive oom score, and what is asked for without any of it', () => {
    const file = write('process.json', { args: ['id'], oomScoreAdj: 1000 });
    call('exec', '--process', file, 'round');
    expect(read(file)).toMatchObject({ args: ['id'], oomScoreAdj: 1000 });
    expect(call('state', 'round').stdout).toBe('runc state round\n');
  });
});

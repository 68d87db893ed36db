import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DaprConfig } from '../config/service-config.ts';
import { makeLogger } from '../logging/logger.ts';
import { makeMetrics } from '../metrics/metrics.ts';
import { followSidecar } from './follow-sidecar.ts';
import { takeSidecarFile, type SidecarFile } from './sidecar-file.ts';

const LOOK_MS = 500;
const first: SidecarFile = { revision: 1, port: 3500, apiToken: 'a', appTokens: ['a'] };
const second: SidecarFile = { revision: 2, port: 3600, apiToken: 'b', appTokens: ['b', 'a'] };

let folder: string;
let config: DaprConfig;
beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'sidecar-file-'));
  config = {
    ...{ app: 'round', port: 1, apiToken: 'env', appTokens: ['env'], secretsRefreshMs: 5000 },
    file: join(folder, 'sidecar-round.json'),
  };
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const tell = (text: string) => writeFileSync(config.file!, text);
const pass = () => vi.advanceTimersByTimeAsync(LOOK_MS);

function follow() {
  const metrics = makeMetrics('round');
  const move = vi.fn(() => Promise.resolve());
  const logger = makeLogger({ service: 'round', level: 'silent' });
  const warn = vi.spyOn(logger, 'warn');
  const revision = takeSidecarFile(config);
  const { stop } = followSidecar({ dapr: { move }, config, revision, logger, metrics });
  const inUse = async () =>
    (await metrics.registry.getSingleMetric('sidecar_revision')!.get()).values[0]?.value;
  return { move, warn, stop, inUse };
}

describe('an app whose sidecar is told by a file', () => {
  it('begins with what the file says, not with its environment', async () => {
    tell(JSON.stringify(first));
    const { move, inUse } = follow();
    expect(config).toMatchObject({ port: 3500, apiToken: 'a', appTokens: ['a'] });
    await pass();
    expect(move).not.toHaveBeenCalled();
    expect(await inUse()).toBe(1);
  });

  it('moves to another, and says so only when nothing is under way at the one before', async () => {
    tell(JSON.stringify(first));
    const { move, inUse } = follow();
    const moved = Promise.withResolvers<void>();
    move.mockReturnValue(moved.promise);
    tell(JSON.stringify(second));
    await pass();
    await pass();
    expect(config).toMatchObject({ port: 3600, apiToken: 'b', appTokens: ['b', 'a'] });
    expect(move).toHaveBeenCalledTimes(1);
    expect(await inUse()).toBe(1);
    moved.resolve();
    await pass();
    expect(await inUse()).toBe(2);
  });

  it('stays with its sidecar while the file cannot be read, and once it was told to stop', async () => {
    tell(JSON.stringify(first));
    const { move, warn, stop } = follow();
    tell('{');
    await pass();
    expect(warn).toHaveBeenCalled();
    expect(config.port).toBe(3500);
    stop();
    tell(JSON.stringify(second));
    await pass();
    expect(move).not.toHaveBeenCalled();
  });

  it('goes by its environment where there is none', async () => {
    config = { ...config, file: undefined };
    const { inUse } = follow();
    await pass();
    expect([config.port, await inUse()]).toEqual([1, 0]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLogger } from '../logging/logger.ts';
import { makeMetrics } from '../metrics/metrics.ts';
import { makeSecretsWatch } from './watch-secrets.ts';

const REFRESH_MS = 5000;
const first = { revision: '1', databasePassword: 'old' };

let stored: Record<string, string> | Error;
beforeEach(() => {
  vi.useFakeTimers();
  stored = first;
});
afterEach(() => {
  vi.useRealTimers();
});

function startWatch() {
  const metrics = makeMetrics('round');
  const logger = makeLogger({ service: 'round', level: 'silent' });
  const warn = vi.spyOn(logger, 'warn');
  const onChange = vi.fn((_secret: typeof first) => Promise.resolve());
  const dapr = {
    secret: async () => {
      if (stored instanceof Error) throw stored;
      return stored;
    },
  };
  const config = { service: 'round', dapr: { secretsRefreshMs: REFRESH_MS } };
  const watch = makeSecretsWatch({ dapr, config, logger, metrics });
  watch.start(first, onChange);
  const revision = async () =>
    (await metrics.registry.getSingleMetric('secrets_revision')!.get()).values[0]?.value;
  return { watch, onChange, warn, revision };
}

const pass = () => vi.advanceTimersByTimeAsync(REFRESH_MS);

describe('a watch over the own secret', () => {
  it('calls back with a changed secret, and says which revision is in use', async () => {
    const { onChange, revision } = startWatch();
    await pass();
    expect(onChange).not.toHaveBeenCalled();
    expect(await revision()).toBe(1);
    stored = { revision: '2', databasePassword: 'new' };
    await pass();
    await pass();
    expect(onChange.mock.calls).toEqual([[stored]]);
    expect(await revision()).toBe(2);
  });

  it('keeps the last values while Vault is away, and logs it once', async () => {
    const { onChange, warn } = startWatch();
    stored = new Error('no answer');
    await pass();
    await pass();
    expect(warn).toHaveBeenCalledTimes(1);
    stored = { revision: '2', databasePassword: 'new' };
    await pass();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('does not say that it took over what it could not use, and tries again', async () => {
    const { onChange, revision } = startWatch();
    onChange.mockRejectedValueOnce(new Error('signingKeys is not JSON'));
    stored = { revision: '2', databasePassword: 'new' };
    await pass();
    expect(await revision()).toBe(1);
    await pass();
    expect(await revision()).toBe(2);
  });

  it('refuses a secret that lost a field', async () => {
    const { onChange, revision } = startWatch();
    stored = { revision: '2' };
    await pass();
    expect(onChange).not.toHaveBeenCalled();
    expect(await revision()).toBe(1);
  });

  it('stops', async () => {
    const { watch, onChange } = startWatch();
    watch.stop();
    stored = { revision: '2', databasePassword: 'new' };
    await pass();
    expect(onChange).not.toHaveBeenCalled();
  });
});

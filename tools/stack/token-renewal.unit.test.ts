import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRenewal, type TokenRenewal } from './token-renewal.ts';

const HOUR_MS = 3_600_000;

let renewal: TokenRenewal;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  renewal.stop();
  vi.useRealTimers();
});

describe('a token of 24 hours', () => {
  it('is renewed at the start and every eight hours', async () => {
    const renew = vi.fn(() => Promise.resolve(24 * 3600));
    renewal = startRenewal({ name: 'auth', renew, log: () => undefined });
    await vi.advanceTimersByTimeAsync(0);
    expect(renew).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(8 * HOUR_MS - 1);
    expect(renew).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it('that could not be renewed is a fault, until it is renewed half a minute later', async () => {
    const renew = vi.fn(() => Promise.resolve(24 * 3600));
    renew.mockRejectedValueOnce(new Error('Vault is sealed'));
    const log = vi.fn();
    renewal = startRenewal({ name: 'auth', renew, log });
    await vi.advanceTimersByTimeAsync(0);
    expect(renewal.fault).toContain('Vault is sealed');
    expect(log).toHaveBeenCalledWith('auth: not renewed: Vault is sealed');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(renewal.fault).toBeUndefined();
  });
});

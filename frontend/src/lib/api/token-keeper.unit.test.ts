import { describe, expect, it, vi } from 'vitest';
import { remembers } from '../../testing/remembers.ts';
import { makeTokenKeeper } from './token-keeper.ts';

describe('makeTokenKeeper', () => {
  it('renews once for all who ask at the same time, and again later', async () => {
    const fetchToken = vi.fn().mockResolvedValueOnce('one').mockResolvedValueOnce('two');
    const keeper = makeTokenKeeper(fetchToken, remembers());
    expect(await Promise.all([keeper.renew(), keeper.renew(), keeper.renew()])).toEqual([
      true,
      true,
      true,
    ]);
    expect(keeper.token()).toBe('one');
    expect(fetchToken).toHaveBeenCalledTimes(1);
    await keeper.renew();
    expect(keeper.token()).toBe('two');
  });

  it('tells that a session has ended, but not that there never was one', async () => {
    const keeper = makeTokenKeeper(async () => undefined, remembers());
    const lost = vi.fn();
    keeper.onLost(lost);
    expect(await keeper.renew()).toBe(false);
    expect(lost).not.toHaveBeenCalled();
    keeper.set('token');
    expect(await keeper.renew()).toBe(false);
    expect(keeper.token()).toBeUndefined();
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('knows whose page it is without a token, until they log out', async () => {
    const device = remembers('golfer');
    const keeper = makeTokenKeeper(async () => undefined, device);
    const lost = vi.fn();
    keeper.onLost(lost);
    expect(await keeper.renew()).toBe(false);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(keeper.userId()).toBe('golfer');
    keeper.forget();
    expect(keeper.userId()).toBeUndefined();
    expect(device.read()).toBeUndefined();
  });

  it('keeps the token when no answer comes, and can be asked again', async () => {
    const fetchToken = vi.fn().mockRejectedValueOnce(new TypeError('no network'));
    fetchToken.mockResolvedValueOnce('new');
    const keeper = makeTokenKeeper(fetchToken, remembers());
    const lost = vi.fn();
    keeper.onLost(lost);
    keeper.set('old');
    await expect(keeper.renew()).rejects.toThrow('no network');
    expect(keeper.token()).toBe('old');
    expect(lost).not.toHaveBeenCalled();
    expect(await keeper.renew()).toBe(true);
    expect(keeper.token()).toBe('new');
  });
});

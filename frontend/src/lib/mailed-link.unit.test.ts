// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { mailedLink, takeLinkToken } from './mailed-link.ts';

afterEach(() => {
  mailedLink.value = { token: '', turn: 0 };
  history.replaceState(null, '', '/');
});

describe('takeLinkToken', () => {
  it('keeps the token and leaves the address without it', () => {
    history.replaceState({ kept: true }, '', '/set-password?lang=en#token=abc-_1');
    const entries = history.length;
    expect(takeLinkToken()).toBe(true);
    expect(mailedLink.value.token).toBe('abc-_1');
    expect(location.href).toMatch(/\/set-password\?lang=en$/);
    expect(history.state).toEqual({ kept: true });
    expect(history.length).toBe(entries);
  });

  it('leaves other fragments alone', () => {
    history.replaceState(null, '', '/login#main');
    expect(takeLinkToken()).toBe(false);
    expect(mailedLink.value.token).toBe('');
    expect(location.hash).toBe('#main');
  });
});

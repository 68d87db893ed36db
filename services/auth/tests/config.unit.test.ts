import { describe, expect, it } from 'vitest';
import { ACCESS_TOKEN, REMEMBERED_MS } from '@golfroundpro/shared/tokens/access-token.ts';
import { authRoutes } from '../routes/index.ts';
import { readConfig } from '../config.ts';
import type { AuthContext } from '../context.ts';

describe('readConfig', () => {
  it('names all that is missing at once', () => {
    expect(() => readConfig({ PORT: 'x' })).toThrow(
      /PORT is x: set it to a whole number from 0 to 65535; DAPR_HTTP_PORT is missing.*DATABASE_NAME is missing/,
    );
  });
});

describe('PUBLIC_URL', () => {
  const faultsOf = (publicUrl: string, more: object = {}) => {
    try {
      readConfig({ PUBLIC_URL: publicUrl, ...more });
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it.each([
    'http://localhost:8080',
    'http://127.0.0.1',
    'http://[::1]:8080',
    'https://club.example',
  ])('may be %s', (url) => {
    expect(faultsOf(url)).not.toContain('must be https');
  });

  it.each([
    'http://club.example',
    'http://localhost.club.example',
    'http://192.168.1.20:8080',
    'ftp://localhost',
  ])('may not be %s: links and cookies would go in plain text', (url) => {
    expect(faultsOf(url)).toContain(`PUBLIC_URL is ${url}: outside of localhost it must be https`);
  });

  it('is localhost where demo accounts are made', () => {
    const refusal = 'SEED_DEMO is true: everybody knows those passwords';
    const demo = { SEED_DEMO: 'true' };
    expect(faultsOf('https://club.example', demo)).toContain(refusal);
    expect(faultsOf('https://localhost:8443', demo)).not.toContain(refusal);
    expect(faultsOf('https://club.example')).not.toContain(refusal);
  });
});

it('mail goes over TLS, but on this machine and from a page on localhost', () => {
  const read = (settings: object) => () => readConfig({ SMTP_TLS: 'false', ...settings });
  const club = { PUBLIC_URL: 'https://club.example', SMTP_HOST: 'mail.club.example' };
  expect(read(club)).toThrow('SMTP_TLS is not true');
  expect(read({ ...club, SMTP_TLS: 'true' })).not.toThrow('SMTP_TLS');
  expect(read({ ...club, SMTP_HOST: '127.0.0.1' })).not.toThrow('SMTP_TLS');
  expect(read({ ...club, PUBLIC_URL: 'http://localhost:8080' })).not.toThrow('SMTP_TLS');
});

it.each([
  ['SESSION_IDLE_HOURS', 90 * 24],
  ['SESSION_LONGEST_HOURS', 366 * 24],
  ['STEP_UP_SECONDS', 3600],
  ['TRUSTED_DEVICE_DAYS', 366],
])('%s has a bound', (name, most) => {
  const read = (value: number) => () => readConfig({ [name]: String(value) });
  expect(read(most + 1)).toThrow(`${name} is ${most + 1}: set it to a whole number from`);
  expect(read(0)).toThrow(`${name} is 0: set it to a whole number from`);
  expect(read(most)).not.toThrow(name);
});

describe('the lifetime of access tokens', () => {
  it('has a bound, below the time for which it is remembered who was revoked', () => {
    const read = () => readConfig({ ACCESS_TOKEN_SECONDS: `${ACCESS_TOKEN.longestSeconds + 1}` });
    expect(read).toThrow('ACCESS_TOKEN_SECONDS is 901: set it to a whole number from 60 to 900');
    // A verifier takes a token for a minute after its end.
    expect(REMEMBERED_MS).toBeGreaterThan((ACCESS_TOKEN.longestSeconds + 2 * 60) * 1000);
  });
});

describe('authRoutes', () => {
  it('can be listed without a context', () => {
    const actions = authRoutes({} as AuthContext).map(({ method, path }) => `${method} ${path}`);
    expect(actions).toContain('post /api/v1/auth/login');
    expect(new Set(actions).size).toBe(actions.length);
  });
});

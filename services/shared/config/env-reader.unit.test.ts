import { expect, it } from 'vitest';
import { EnvReader } from './env-reader.ts';

const PORT = ['PORT', 'Where it listens', [0, 65_535]] as const;

it('reads texts, numbers and URLs, with defaults', () => {
  const env = new EnvReader({ PORT: '8080', AUTH_URL: 'http://localhost:8081/' });
  expect(env.integer(...PORT)).toBe(8080);
  expect(env.url('AUTH_URL', '')).toBe('http://localhost:8081');
  expect(env.text('LOG_LEVEL', '', 'info')).toBe('info');
  expect(() => env.check()).not.toThrow();
});

it('reads lists, and the URLs of several instances', () => {
  const env = new EnvReader({ ROUND_URL: 'http://a:1/, http://b:2', EMPTY: '', BAD: 'http://a,b' });
  expect(env.urls('ROUND_URL', '')).toEqual(['http://a:1', 'http://b:2']);
  expect([env.list('EMPTY', '', 'x'), env.list('NONE', '', 'x, y')]).toEqual([[], ['x', 'y']]);
  env.urls('BAD', '');
  env.urls('EMPTY', '');
  expect(() => env.check()).toThrow('Configuration: BAD is not a URL; EMPTY is missing');
});

it('names every fault in one error', () => {
  const env = new EnvReader({ PORT: 'x', AUTH_URL: 'nowhere' });
  env.integer(...PORT);
  env.url('AUTH_URL', '');
  env.text('DATABASE_HOST', '');
  expect(() => env.check()).toThrow(
    'Configuration: PORT is x: set it to a whole number from 0 to 65535; AUTH_URL is not a URL; ' +
      'DATABASE_HOST is missing',
  );
});

it.each(['-1', '65536', '1.5', '1e3', '0x10', ' ', 'NaN'])('takes no port %s', (value) => {
  const env = new EnvReader({ PORT: value });
  env.integer(...PORT);
  expect(() => env.check()).toThrow(/PORT is .*: set it to a whole number from 0 to 65535/);
});

it('reads one of some words, the first unless told', () => {
  const env = new EnvReader({ DUPLICATES: 'quiet', WRONG: 'loud' });
  expect(env.oneOf('DUPLICATES', '', ['reveal', 'quiet'])).toBe('quiet');
  expect(env.oneOf('NONE', '', ['reveal', 'quiet'])).toBe('reveal');
  env.oneOf('WRONG', '', ['reveal', 'quiet']);
  expect(() => env.check()).toThrow('WRONG is loud: set it to reveal or quiet');
});

it('says what can be set', () => {
  const env = new EnvReader({});
  env.integer('QUEUE', 'How many wait', [1, 1000], 64);
  env.list('ORIGINS', 'Whose pages may call', '');
  expect(env.settings).toEqual([
    {
      name: 'QUEUE',
      meaning: 'How many wait',
      kind: 'whole number',
      fallback: '64',
      bounds: [1, 1000],
    },
    { name: 'ORIGINS', meaning: 'Whose pages may call', kind: 'texts', fallback: '' },
  ]);
});

import { expect, it } from 'vitest';
import { EnvReader } from './env-reader.ts';

it('reads texts, numbers and URLs, with defaults', () => {
  const env = new EnvReader({ PORT: '8080', AUTH_URL: 'http://localhost:8081/' });
  expect(env.integer('PORT')).toBe(8080);
  expect(env.url('AUTH_URL')).toBe('http://localhost:8081');
  expect(env.text('LOG_LEVEL', 'info')).toBe('info');
  expect(() => env.check()).not.toThrow();
});

it('names every fault in one error', () => {
  const env = new EnvReader({ PORT: 'x', AUTH_URL: 'nowhere' });
  env.integer('PORT');
  env.url('AUTH_URL');
  env.text('DATABASE_HOST');
  expect(() => env.check()).toThrow(
    'Configuration: PORT is not a whole number; AUTH_URL is not a URL; DATABASE_HOST is missing',
  );
});

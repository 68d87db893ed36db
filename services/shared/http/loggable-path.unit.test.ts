import { expect, it } from 'vitest';
import { loggablePath } from './loggable-path.ts';

const ID = '0198c0de-0000-7000-8000-0000000000aa';

it.each([
  ['/', '/'],
  ['/.well-known/jwks.json', '/.well-known/jwks.json'],
  [`/api/v1/rounds/${ID}/players/${ID}/holes/18`, `/api/v1/rounds/${ID}/players/${ID}/holes/18`],
  [
    '/api/v1/shared-rounds/4pJb0Yx9n2bHk0Q1mB8s3uQ1v6cW5eR7tZ2yX4aL0dE/card',
    '/api/v1/shared-rounds/[…]/card',
  ],
  ['/api/v1/rounds/a%0d%0aforged', '/api/v1/rounds/[…]'],
  ['/api/v1/accounts/ann@club.example', '/api/v1/accounts/[…]'],
])('%s is logged as %s', (path, logged) => {
  expect(loggablePath(path)).toBe(logged);
});

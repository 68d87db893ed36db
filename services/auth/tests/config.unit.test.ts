import { describe, expect, it } from 'vitest';
import { authRoutes } from '../routes/index.ts';
import { readConfig } from '../config.ts';
import type { AuthContext } from '../context.ts';

describe('readConfig', () => {
  it('names all that is missing at once', () => {
    expect(() => readConfig({ PORT: 'x' })).toThrow(
      /PORT is not a whole number; DAPR_HTTP_PORT is missing.*DATABASE_USER is missing/,
    );
  });
});

describe('authRoutes', () => {
  it('can be listed without a context', () => {
    const paths = authRoutes({} as AuthContext).map((route) => `${route.method} ${route.path}`);
    expect(paths).toEqual([
      'post /api/v1/auth/register',
      'post /api/v1/auth/login',
      'post /api/v1/auth/refresh',
      'post /api/v1/auth/logout',
      'delete /api/v1/auth/account',
      'get /.well-known/jwks.json',
    ]);
  });
});

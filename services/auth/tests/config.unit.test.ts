import { describe, expect, it } from 'vitest';
import { authRoutes } from '../routes/index.ts';
import { readConfig } from '../config.ts';
import type { AuthContext } from '../context.ts';

describe('readConfig', () => {
  it('names all that is missing at once', () => {
    expect(() => readConfig({ PORT: 'x' })).toThrow(
      /PORT is not a whole number; DAPR_HTTP_PORT is missing.*DATABASE_NAME is missing/,
    );
  });
});

describe('authRoutes', () => {
  it('can be listed without a context', () => {
    const actions = authRoutes({} as AuthContext).map(({ method, path }) => `${method} ${path}`);
    expect(actions).toContain('post /api/v1/auth/login');
    expect(new Set(actions).size).toBe(actions.length);
  });
});

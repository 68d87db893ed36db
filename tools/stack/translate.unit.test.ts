import { describe, expect, it } from 'vitest';
import { translate } from './translate.ts';

const translation = {
  directory: '/stack',
  ports: new Map([
    [5432, 25432],
    [8081, 28081],
  ]),
};

describe('translate', () => {
  it('rewrites ports in numbers and texts whose key ends in port', () => {
    const document = { appPort: 8081, env: { PORT: '8081', DATABASE_PORT: '5432' } };
    expect(translate(document, translation)).toEqual({
      appPort: 28081,
      env: { PORT: '28081', DATABASE_PORT: '25432' },
    });
  });

  it('rewrites the port of an address on this machine, and of no other', () => {
    const document = [
      'http://127.0.0.1:8081/x',
      'localhost:5432',
      'http://example.org:8081',
      '127.0.0.1:1',
    ];
    expect(translate(document, translation)).toEqual([
      ...['http://127.0.0.1:28081/x', 'localhost:25432', 'http://example.org:8081', '127.0.0.1:1'],
    ]);
  });

  it('leaves a number alone that only looks like a port', () => {
    expect(
      translate({ maxBytes: '8081', size: 5432, enabled: true, none: null }, translation),
    ).toEqual({
      ...{ maxBytes: '8081', size: 5432, enabled: true, none: null },
    });
  });

  it('puts the directory of the stack for .local/', () => {
    expect(translate({ path: '.local/vault-token-auth' }, translation)).toEqual({
      path: '/stack/vault-token-auth',
    });
  });
});

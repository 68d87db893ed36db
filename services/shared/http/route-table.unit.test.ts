import { describe, expect, it } from 'vitest';
import { makeRouteTable } from './route-table.ts';

describe('makeRouteTable', () => {
  const paths = [
    '/rounds',
    '/rounds/:roundId',
    '/rounds/export',
    '/rounds/:roundId/players/:playerId',
    '/rounds/:roundId/shares',
    '/rounds/export/rows',
    '/',
  ];
  const table = makeRouteTable(paths.map((path) => [path, path] as const));

  it.each([
    ['/rounds', '/rounds', {}],
    ['/rounds/', '/rounds', {}],
    ['/rounds/r1', '/rounds/:roundId', { roundId: 'r1' }],
    ['/rounds/a%20b', '/rounds/:roundId', { roundId: 'a b' }],
    ['/rounds/__proto__', '/rounds/:roundId', { roundId: '__proto__' }],
    ['/rounds/export', '/rounds/export', {}],
    ['/rounds/export/rows', '/rounds/export/rows', {}],
    ['/rounds/export/shares', '/rounds/:roundId/shares', { roundId: 'export' }],
    [
      '/rounds/r1/players/p1',
      '/rounds/:roundId/players/:playerId',
      { roundId: 'r1', playerId: 'p1' },
    ],
    ['/', '/', {}],
  ])('finds %s', (path, declared, params) => {
    expect(table.find(path)).toEqual({ path: declared, params, value: declared });
  });

  it.each(['/round', '/rounds/r1/players', '/rounds//shares', '/rounds/r1/x', '/Rounds'])(
    'finds nothing at %s',
    (path) => {
      expect(table.find(path)).toBeUndefined();
    },
  );

  it('throws for a value that is no text', () => {
    expect(() => table.find('/rounds/%E0%A4%A')).toThrow(URIError);
  });
});

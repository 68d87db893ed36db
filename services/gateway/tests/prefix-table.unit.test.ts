import { describe, expect, it } from 'vitest';
import { makePrefixTable } from '../domain/prefix-table.ts';

const find = makePrefixTable([
  ['/api/v1/rounds', 'rounds'],
  ['/api/v1/rounds/import', 'import'],
  ['/.well-known/jwks.json', 'keys'],
  ['/api/v1/registrations', 'status'],
  ['/api/v1/registrations/:statusId/offer', 'offer'],
]);

describe('a table of prefixes', () => {
  it.each([
    ['/api/v1/rounds', 'rounds'],
    ['/api/v1/rounds/', 'rounds'],
    ['/api/v1/rounds/7/holes/1', 'rounds'],
    ['/api/v1/rounds/import', 'import'],
    ['/api/v1/rounds/import/preview', 'import'],
    ['/api/v1/rounds/imports', 'rounds'],
    ['/.well-known/jwks.json', 'keys'],
    ['/api/v1/roundsmen', undefined],
    ['/api/v1', undefined],
    ['/API/v1/rounds', undefined],
    ['/', undefined],
    ['/api/v1/registrations', 'status'],
    ['/api/v1/registrations/7', 'status'],
    ['/api/v1/registrations/7/offer', 'offer'],
    ['/api/v1/registrations/7/offer/', 'offer'],
    ['/api/v1/registrations/7/offers', 'status'],
    ['/api/v1/registrations/7/8/offer', 'status'],
    ['/api/v1/registrations//offer', 'status'],
    [`/api/v1/rounds${'/x'.repeat(10_000)}`, 'rounds'],
  ])('finds the longest of whole segments: %#', (path, found) => {
    expect(find(path)).toBe(found);
  });
});

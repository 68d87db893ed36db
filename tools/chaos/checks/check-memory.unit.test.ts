import { expect, it } from 'vitest';
import { checkMemory } from './check-memory.ts';

it('tells of a service that has kept what was held up, not of a store', () => {
  const of = (name: string, kind: 'service' | 'sidecar' | 'store', mb: number) => {
    return { name, kind, memoryBytes: mb * 1e6 };
  };
  const found = checkMemory([
    of('round', 'service', 140),
    of('analytics', 'service', 900),
    of('analytics-daprd', 'sidecar', 26),
    of('kafka', 'store', 700),
  ]);
  expect(found.looked).toBe(3);
  expect(found.violations).toEqual(['analytics has 900 MB after healing, more than 460']);
});

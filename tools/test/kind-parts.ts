/** The tests on a cluster (tests/kind/<name>.kind.test.ts) in their order, which leave it as they found it. */
export const KIND_PARTS: { name: string; budgetSeconds: number }[] = [
  { name: 'installed', budgetSeconds: 30 },
  { name: 'edge', budgetSeconds: 60 },
  { name: 'season', budgetSeconds: 180 },
  { name: 'loads', budgetSeconds: 60 },
  { name: 'edges', budgetSeconds: 240 },
  { name: 'pods-come-and-go', budgetSeconds: 300 },
  { name: 'rotation', budgetSeconds: 120 },
  { name: 'without-injector', budgetSeconds: 120 },
  { name: 'autoscaling', budgetSeconds: 180 },
  { name: 'canary', budgetSeconds: 420 },
  { name: 'node-crash', budgetSeconds: 300 },
  { name: 'rebuild', budgetSeconds: 420 },
];

/** The tests on a cluster (tests/kind/<name>.kind.test.ts) in their order, which leave it as they found it. */
export const KIND_PARTS: { name: string; budgetSeconds: number }[] = [
  { name: 'installed', budgetSeconds: 30 },
];

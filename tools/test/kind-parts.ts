/** The tests on a cluster (tests/kind/<name>.kind.test.ts) in their order, which leave it as they found it. */
export const KIND_PARTS: { name: string; budgetSeconds: number }[] = [
  { name: 'installed', budgetSeconds: 30 },
<<<<<<< HEAD
  { name: 'edge', budgetSeconds: 60 },
  { name: 'edges', budgetSeconds: 240 },
  { name: 'pods-come-and-go', budgetSeconds: 300 },
  { name: 'without-injector', budgetSeconds: 120 },
  { name: 'autoscaling', budgetSeconds: 180 },
  { name: 'node-crash', budgetSeconds: 300 },
  { name: 'canary', budgetSeconds: 420 },
  { name: 'season', budgetSeconds: 180 },
  { name: 'rotation', budgetSeconds: 300 },
=======
  // Last: it makes everything anew.
  { name: 'rebuild', budgetSeconds: 420 },
>>>>>>> 1afb999 (npm run k8s -- backup, restore and rebuild: a club is taken back to a backup, or made anew from it, exactly)
];

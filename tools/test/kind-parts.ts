/** The tests on a cluster (tests/kind/<name>.kind.test.ts) in their order, which leave it as they found it. */
export const KIND_PARTS: { name: string; budgetSeconds: number }[] = [
  { name: 'installed', budgetSeconds: 30 },
  { name: 'edge', budgetSeconds: 60 },
  { name: 'season', budgetSeconds: 180 },
  { name: 'loads', budgetSeconds: 60 },
  { name: 'edges', budgetSeconds: 240 },
  { name: 'pods-come-and-go', budgetSeconds: 360 },
  { name: 'upgrade', budgetSeconds: 240 },
  { name: 'drain', budgetSeconds: 240 },
  { name: 'rotation', budgetSeconds: 120 },
  { name: 'without-injector', budgetSeconds: 120 },
  { name: 'autoscaling', budgetSeconds: 180 },
  { name: 'saturday', budgetSeconds: 600 },
  { name: 'canary', budgetSeconds: 420 },
  { name: 'canary-of-views', budgetSeconds: 300 },
  { name: 'commands', budgetSeconds: 480 },
  { name: 'node-crash', budgetSeconds: 300 },
  { name: 'rebuild', budgetSeconds: 420 },
];

/** What they cannot show on one machine, and why. */
export const NOT_CHECKED: Record<string, string> = {
  'a network plugin of production':
    'policies are enforced by test equipment (tools/kind/policies), or by that of kind',
  'load balancers and disks of a cloud': 'a port and a folder of the node stand for them',
  'certificates of a public issuer, records of names':
    'nobody here may ask for one: a CA of the cluster signs',
  'several brokers': 'one Kafka, on the node that is killed and started again',
  Prometheus: 'what it would scrape is read from pods',
};

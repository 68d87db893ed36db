import type { Permissions, Permit } from './permits.ts';
import type { Block, PortMatch } from './resolve.ts';
import type { Direction, Snapshot } from './snapshot.ts';

/** The table of the enforcer in each node. */
export const TABLE = 'golfroundpro_policies';

const ENDS = { egress: 'saddr', ingress: 'daddr' };

/**
 * What nft does in a node: each closed pod of it has a chain for what goes out and one for what comes in. It stands where
 * kube-proxy has led to a pod already. What the node itself sends, probes of the kubelet for one, goes through none.
 */
export function rulesetOf(permissions: Permissions, { pods }: Snapshot, node: string): string {
  const own = pods.filter((pod) => pod.node === node).map(({ address }) => address);
  const closed = (direction: Direction) =>
    own.filter((address) => permissions.closed[direction].has(address));
  const chains = (['egress', 'ingress'] as const).flatMap((direction) =>
    closed(direction).map((address) => chainOf(permissions.permits, direction, address)),
  );
  const out = jumps('egress', closed('egress'));
  const into = jumps('ingress', closed('ingress'));
  return [
    `table inet ${TABLE}`,
    `delete table inet ${TABLE}`,
    `table inet ${TABLE} {`,
    ...chains,
    hook('forward', [...out, ...into]),
    hook('input', out),
    '}\n',
  ].join('\n');
}

function hook(name: string, lines: string[]): string {
  return block(name, [
    `type filter hook ${name} priority -5; policy accept;`,
    'ct state established,related accept',
    ...lines,
  ]);
}

function jumps(direction: Direction, addresses: string[]): string[] {
  if (addresses.length === 0) return [];
  const cases = addresses.map((address) => `${address} : jump ${chainName(direction, address)}`);
  return [`ip ${ENDS[direction]} vmap { ${cases.join(', ')} }`];
}

function chainOf(permits: Permit[], direction: Direction, address: string): string {
  const own = permits.filter(
    (permit) => permit.direction === direction && permit.subjects.includes(address),
  );
  const other = ENDS[direction === 'egress' ? 'ingress' : 'egress'];
  return block(chainName(direction, address), [
    // Nobody keeps a pod from itself.
    `ip ${other} ${address} return`,
    ...new Set(own.flatMap((permit) => returns(permit, other))),
    'counter drop',
  ]);
}

function returns({ others, ports }: Permit, end: string): string[] {
  const peers = others ? blocks(others, end) : [''];
  return peers.flatMap((peer) => ports.map((port) => `${peer}${portMatch(port)}return`));
}

function blocks(others: Block[], end: string): string[] {
  const single = others.filter(({ cidr }) => !cidr.includes('/')).map(({ cidr }) => cidr);
  const ranges = others.filter(({ cidr }) => cidr.includes('/'));
  return [
    ...(single.length > 0 ? [`ip ${end} { ${single.join(', ')} } `] : []),
    ...ranges.map(({ cidr, except }) => {
      const without = except.length > 0 ? `ip ${end} != { ${except.join(', ')} } ` : '';
      return `ip ${end} ${cidr} ${without}`;
    }),
  ];
}

function portMatch({ protocol, first, last, at }: PortMatch): string {
  const place = at === undefined ? '' : `ip daddr ${at} `;
  if (protocol === undefined) return place;
  if (first === undefined) return `${place}meta l4proto ${protocol} `;
  return `${place}${protocol} dport ${first === last ? first : `${first}-${last}`} `;
}

function chainName(direction: Direction, address: string): string {
  return `${direction}_${address.replaceAll('.', '_')}`;
}

function block(name: string, lines: string[]): string {
  return [`  chain ${name} {`, ...lines.map((line) => `    ${line}`), '  }'].join('\n');
}

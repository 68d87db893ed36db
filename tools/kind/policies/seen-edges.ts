import type { Edge } from './edges.ts';

/** The table that notes who reaches whom. */
export const SEEN = 'golfroundpro_seen';

const NOTE = 'ct state new meta l4proto { tcp, udp } add @';
const EDGE = '{ ip saddr . ip daddr . meta l4proto . th dport }';

/** Notes each new connection before policies are looked at, and after. */
export const SEEN_RULESET = `table inet ${SEEN}
delete table inet ${SEEN}
table inet ${SEEN} {
${['asked', 'passed'].map(noted).join('\n')}
}
`;

function noted(set: string, at: number): string {
  const hooks = ['forward', 'input'].map(
    (hook) => `  chain ${set}_${hook} {
    type filter hook ${hook} priority ${at === 0 ? -10 : 10}; policy accept;
    ${NOTE}${set} ${EDGE}
  }`,
  );
  return `  set ${set} {
    type ipv4_addr . ipv4_addr . inet_proto . inet_service
    flags dynamic
    size 65535
  }
${hooks.join('\n')}`;
}

interface ListedSet {
  nftables: {
    set?: { name: string; elem?: { concat: [string, string, string, number] }[] };
  }[];
}

/** The connections of a set, out of what `nft --json list set` prints. */
export function edgesIn(text: string): Edge[] {
  const { nftables } = JSON.parse(text) as ListedSet;
  const elements = nftables.flatMap(({ set }) => set?.elem ?? []);
  return elements.map(({ concat: [from, to, protocol, port] }) => ({ from, to, protocol, port }));
}

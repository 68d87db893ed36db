import type { Direction, Peer, Policy, RulePort, Selector } from './snapshot.ts';

/** What a permit is called: `server-layer/round → data-layer/postgres:5432`, or with ← for who comes in. */
export function permitTitle(
  { metadata, spec }: Policy,
  { direction, peer, port }: { direction: Direction; peer?: Peer; port?: RulePort },
): string {
  const subject = `${metadata.namespace}/${nameIn(spec.podSelector)}`;
  const arrow = direction === 'ingress' ? '←' : '→';
  return `${subject} ${arrow} ${peer ? peerName(peer, metadata.namespace) : 'anybody'}${portName(port)}`;
}

function peerName({ ipBlock, namespaceSelector, podSelector }: Peer, own: string): string {
  if (ipBlock) return [ipBlock.cidr, ...(ipBlock.except ?? [])].join(' without ');
  const namespace = namespaceSelector
    ? nameIn(namespaceSelector, 'kubernetes.io/metadata.name')
    : own;
  return `${namespace}/${nameIn(podSelector)}`;
}

function nameIn(selector: Selector = {}, label = 'app.kubernetes.io/name'): string {
  const { matchLabels, matchExpressions } = selector;
  if (!matchLabels && !matchExpressions) return '*';
  return matchLabels?.[label] ?? JSON.stringify(selector);
}

function portName(port: RulePort | undefined): string {
  if (!port) return '';
  const { protocol = 'TCP', port: first = '*', endPort } = port;
  return `:${first}${endPort === undefined ? '' : `-${endPort}`}${protocol === 'TCP' ? '' : `/${protocol.toLowerCase()}`}`;
}

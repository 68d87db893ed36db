import { BlockList } from 'node:net';
import type { Permissions, Permit } from './permits.ts';
import type { Block, PortMatch } from './resolve.ts';
import type { Direction } from './snapshot.ts';

/** A connection: from an address to a port of another. */
export interface Edge {
  from: string;
  to: string;
  protocol: string;
  port: number;
}

/** Whether policies let a connection be: both ends must, and a pod always reaches itself. */
export function isPermitted({ permits, closed }: Permissions, edge: Edge): boolean {
  if (edge.from === edge.to) return true;
  const isOpen = (direction: Direction, address: string) =>
    !closed[direction].has(address) ||
    permits.some((permit) => permit.direction === direction && covers(permit, edge));
  return isOpen('egress', edge.from) && isOpen('ingress', edge.to);
}

/** Whether a permit is one that lets this connection be, at its own end. */
export function covers({ direction, subjects, others, ports }: Permit, edge: Edge): boolean {
  const [subject, other] = direction === 'egress' ? [edge.from, edge.to] : [edge.to, edge.from];
  return (
    subjects.includes(subject) &&
    (others === undefined || others.some((block) => isWithin(block, other))) &&
    ports.some((port) => isAt(port, edge))
  );
}

function isWithin({ cidr, except }: Block, address: string): boolean {
  return isInRange(cidr, address) && !except.some((range) => isInRange(range, address));
}

function isInRange(cidr: string, address: string): boolean {
  const [network, bits] = cidr.split('/');
  const range = new BlockList();
  range.addSubnet(network!, Number(bits ?? 32));
  return range.check(address);
}

function isAt({ protocol, first, last, at }: PortMatch, edge: Edge): boolean {
  return (
    (protocol === undefined || protocol === edge.protocol) &&
    (first === undefined || (first <= edge.port && edge.port <= last!)) &&
    (at === undefined || at === edge.to)
  );
}

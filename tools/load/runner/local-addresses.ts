import { isIPv4 } from 'node:net';

const numberOf = (address: string) =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/**
 * The address from which each VU connects, as k6 takes `--local-ips`: one after the other of a range.
 * @param range `127.1.0.1-127.1.255.254`; without one the machine chooses
 * @throws TypeError
 */
export function localAddresses(range?: string): (vu: number) => string | undefined {
  if (range === undefined) return () => undefined;
  const [first = '', last = ''] = range.split('-');
  if (!isIPv4(first) || !isIPv4(last)) throw new TypeError(`${range} is no range of addresses`);
  const [from, count] = [numberOf(first), numberOf(last) - numberOf(first) + 1];
  return (vu) => {
    const address = from + (vu % count);
    return [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.');
  };
}

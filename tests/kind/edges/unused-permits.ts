import { covers, type Edge } from '../../../tools/kind/policies/edges.ts';
import type { Permit } from '../../../tools/kind/policies/permits.ts';

/** Why a permit is not used on this cluster. */
const EXCUSES: { permits: RegExp; reason: string }[] = [
  { permits: /← observability-layer\/\*:/, reason: 'nothing watches this cluster' },
  { permits: / → kube-system\/\*:53$/, reason: 'answers about names fit into a datagram' },
  { permits: / → 0\.0\.0\.0\/0 without /, reason: 'no mail server, no identity provider outside' },
  { permits: /→ 0\.0\.0\.0\/0:443$/, reason: 'the API is at 6443 here, at 443 elsewhere' },
];

/** What became of permits in traffic, by title. */
export interface PermitUse {
  used: string[];
  /** By reason. */
  excused: Map<string, string[]>;
  unused: string[];
}

/** Which permits let a connection be that was seen. */
export function useOf(permits: Permit[], seen: Edge[]): PermitUse {
  const titles = [...new Set(permits.map(({ title }) => title))];
  const isUsed = (title: string) =>
    permits.some((permit) => permit.title === title && seen.some((edge) => covers(permit, edge)));
  const use: PermitUse = { used: titles.filter(isUsed), excused: new Map(), unused: [] };
  for (const title of titles.filter((one) => !use.used.includes(one))) {
    const excuse = EXCUSES.find(({ permits: excused }) => excused.test(title));
    if (excuse) use.excused.set(excuse.reason, [...(use.excused.get(excuse.reason) ?? []), title]);
    else use.unused.push(title);
  }
  return use;
}

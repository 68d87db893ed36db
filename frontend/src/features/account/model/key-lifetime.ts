export type Lifetime = '30' | '90' | '365' | 'open';

export const LIFETIMES: { value: Lifetime; label: string }[] = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'open', label: 'No end' },
];

/** When a key made now ends; undefined for one without an end. */
export function endOf(lifetime: Lifetime, now: Date): string | undefined {
  if (lifetime === 'open') return undefined;
  return new Date(now.getTime() + Number(lifetime) * 86_400_000).toISOString();
}

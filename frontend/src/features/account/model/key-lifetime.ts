export const LIFETIMES = ['30', '90', '365', 'open'] as const;

/** In days. */
export type Lifetime = (typeof LIFETIMES)[number];

/** When a key made now ends; undefined for one without an end. */
export function endOf(lifetime: Lifetime, now: Date): string | undefined {
  if (lifetime === 'open') return undefined;
  return new Date(now.getTime() + Number(lifetime) * 86_400_000).toISOString();
}

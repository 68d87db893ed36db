import type { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';

/** What of the page can be switched off without a release; the page asks by these names, and no others. */
export const FEATURES = ['live', 'transfer'] as const;

export type Feature = (typeof FEATURES)[number];

/** Asks for those that are off: a name that is not known is refused, so a slip hides nothing. */
export function readFeaturesOff(env: EnvReader): Feature[] {
  const off = env.list(
    'FEATURES_OFF',
    `What the page does not show, between commas: ${FEATURES.join(', ')}`,
    '',
  );
  const known = FEATURES.filter((feature) => off.includes(feature));
  if (known.length < new Set(off).size) {
    env.refuse(`FEATURES_OFF is ${off.join()}: set it to some of ${FEATURES.join()}`);
  }
  return known;
}

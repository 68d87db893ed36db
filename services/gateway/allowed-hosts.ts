import type { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { makeAllowedHosts, plainHost, type AllowedHosts } from './domain/known-host.ts';

const MOST_HOSTS = 16;

/** Reads under which names it may be asked, beside that of the page. */
export function readAllowedHosts(env: EnvReader, publicUrl: string): AllowedHosts {
  const further = env.list(
    'ALLOWED_HOSTS',
    `Names, with a port where it is not the usual one, under which it may be asked beside PUBLIC_URL and localhost; ${MOST_HOSTS} at most`,
    '',
  );
  if (further.length > MOST_HOSTS) {
    env.refuse(`ALLOWED_HOSTS has ${further.length} names: name ${MOST_HOSTS} at most`);
  }
  for (const host of further.filter((one) => plainHost(one) === undefined)) {
    env.refuse(`ALLOWED_HOSTS names ${host}: write golf.club.example or golf.club.example:8443`);
  }
  return makeAllowedHosts(publicUrl, further);
}

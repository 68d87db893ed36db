import { certify, makeAuthority, type Certified } from '../../cluster/setup/certificate.ts';

/** A CA of a test's own, what it vouches for, and what must not be trusted. */
export interface TestCertificates {
  /** The CA, as PEM. */
  ca: string;
  /** Of localhost. */
  right: Certified;
  wrong: Record<'another CA' | 'an expired one' | 'one of another name', Certified>;
}

/** What a store may show. */
export type Shown = 'right' | keyof TestCertificates['wrong'];

/** Every certificate, by what it is. */
export function shownOf({
  right,
  wrong,
}: TestCertificates): { kind: Shown; certified: Certified }[] {
  const all = Object.entries({ right, ...wrong }) as [Shown, Certified][];
  return all.map(([kind, certified]) => ({ kind, certified }));
}

const YEAR_MS = 366 * 86_400_000;

/** Makes them for localhost. */
export async function makeTestCertificates(): Promise<TestCertificates> {
  const now = new Date();
  const [authority, other] = await Promise.all([makeAuthority(now), makeAuthority(now)]);
  const expired = new Date(now.getTime() - YEAR_MS);
  return {
    ca: authority.certificate,
    right: await certify(authority, 'localhost', now),
    wrong: {
      'another CA': await certify(other, 'localhost', now),
      'an expired one': await certify(authority, 'localhost', expired),
      'one of another name': await certify(authority, 'other.example', now),
    },
  };
}

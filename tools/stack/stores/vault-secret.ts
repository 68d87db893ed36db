import type { VaultCall } from './vault-api.ts';

/** A service's secret, and the version of it in Vault. */
export interface StoredSecret {
  fields: Record<string, string>;
  version: number;
}

/** Reads golfroundpro/<service>; a secret that is not there yet has no fields and version 0. */
export async function readSecret(call: VaultCall, service: string): Promise<StoredSecret> {
  const { body } = await call<{
    data?: { data: Record<string, string> | null; metadata: { version: number } };
  }>('GET', pathOf(service), undefined, [404]);
  return { fields: body.data?.data ?? {}, version: body.data?.metadata.version ?? 0 };
}

/**
 * Writes a secret as its next revision, whose number the services tell in `secrets_revision`.
 * @returns the fields as they are now
 * @throws Error when somebody else wrote since it was read
 */
export async function writeSecret(
  call: VaultCall,
  service: string,
  { fields, version }: StoredSecret,
): Promise<StoredSecret> {
  const revision = String(Number(fields['revision'] ?? '0') + 1);
  const data = { ...fields, revision };
  const { body } = await call<{ data: { version: number } }>('POST', pathOf(service), {
    data,
    options: { cas: version },
  });
  return { fields: data, version: body.data.version };
}

function pathOf(service: string): string {
  return `secret/data/golfroundpro/${service}`;
}

import { api, unwrap } from '../../../lib/api/client.ts';
import type { ApiKey, MadeApiKey, NewApiKey } from '../../../lib/api/schema.ts';

export async function listApiKeys(): Promise<ApiKey[]> {
  return (await unwrap(api.GET('/api/v1/auth/account/api-keys'))).items;
}

/** @returns the key, which is never shown again */
export function makeApiKey(key: NewApiKey): Promise<MadeApiKey> {
  return unwrap(api.POST('/api/v1/auth/account/api-keys', { body: key }));
}

export async function revokeApiKey(apiKeyId: string): Promise<void> {
  const params = { path: { apiKeyId } };
  await unwrap(api.DELETE('/api/v1/auth/account/api-keys/{apiKeyId}', { params }));
}

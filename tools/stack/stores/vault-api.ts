const TIMEOUT_MS = 10_000;

/** A call of Vault's HTTP API. Statuses that are an answer, not a failure, are named. */
export type VaultCall = <T>(
  method: 'GET' | 'PUT' | 'POST' | 'LIST' | 'DELETE',
  path: string,
  body?: unknown,
  expected?: number[],
) => Promise<{ status: number; body: T }>;

/** Vault's HTTP API at this address (`http://127.0.0.1:8200`), with a token where one is needed. */
export function vaultApi(address: string, token?: string): VaultCall {
  return async <T>(method: string, path: string, body?: unknown, expected: number[] = []) => {
    const response = await fetch(`${address}/v1/${path}`, {
      method,
      headers: token === undefined ? {} : { 'x-vault-token': token },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok && !expected.includes(response.status)) {
      throw new Error(`Vault: ${method} ${path} answers ${response.status} ${text.trim()}`);
    }
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as T };
  };
}

import { secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';

const TIMEOUT_MS = 10_000;

/** Whether the sidecar at this port of ours can read the secret of its service. */
export async function readsSecret(port: number, service: string, token: string): Promise<boolean> {
  const url = `http://127.0.0.1:${port}/v1.0/secrets/${secretStoreName(service)}/${service}`;
  const answer = await fetch(url, {
    headers: { 'dapr-api-token': token },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.body?.cancel();
  return answer.ok;
}

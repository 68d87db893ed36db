import { serviceNamed } from '../services/declared.ts';
import type { AppTokens } from '../stack/secrets.ts';
import type { Doors } from './rotation.ts';

const TIMEOUT_MS = 5_000;

/** What these tokens open at an instance: its sidecar, its routes for events; nothing once others took their place. */
export async function openedBy(
  { name, port, sidecarPort }: Doors,
  service: string,
  { daprApiToken, appApiToken }: AppTokens,
): Promise<string[]> {
  const { subscribes = [] } = serviceNamed(service);
  const events = subscribes.map(async ({ path }) =>
    (await isRefused(port, path, appApiToken, '{"entries":[]}')) ? [] : [`${path} of ${name}`],
  );
  const isShut = await isRefused(sidecarPort, '/v1.0/metadata', daprApiToken);
  const opened = (await Promise.all(events)).flat();
  return isShut ? opened : [`the sidecar of ${name}`, ...opened];
}

async function isRefused(port: number, path: string, token: string, body?: string) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'dapr-api-token': token, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined ? {} : { body }),
  });
  await answer.body?.cancel();
  return answer.status === 401;
}

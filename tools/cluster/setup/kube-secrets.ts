import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretFields, SecretKeeper, SecretPlace } from './secret-keeper.ts';

const TIMEOUT_MS = 10_000;

/** The cluster that a pod is in. */
export interface Cluster {
  /** Where its API is; whom to trust there Node is told by NODE_EXTRA_CA_CERTS. */
  api: string;
  /** The folder with the token of the pod's own account. */
  account: string;
}

const LABELS = { 'app.kubernetes.io/part-of': 'golfroundpro' };

/** Keeps Secrets in the cluster that this pod is in, with the rights of its account. */
export function kubeSecrets(cluster: Cluster): SecretKeeper {
  const list = ({ namespace }: SecretPlace) => `api/v1/namespaces/${namespace}/secrets`;
  const one = (place: SecretPlace) => `${list(place)}/${place.name}`;
  return {
    read: async (place) => {
      const { status, body } = await ask(cluster, 'GET', one(place), { expected: [404] });
      return status === 404 ? undefined : decoded((body as { data?: SecretFields }).data);
    },
    make: async (place, fields) => {
      const told = { body: secretOf(place, fields), expected: [409] };
      return (await ask(cluster, 'POST', list(place), told)).status !== 409;
    },
    replace: async (place, fields) => {
      await ask(cluster, 'PUT', one(place), { body: secretOf(place, fields) });
    },
  };
}

function secretOf({ namespace, name }: SecretPlace, stringData: SecretFields) {
  const metadata = { namespace, name, labels: LABELS };
  const type = 'tls.key' in stringData ? 'kubernetes.io/tls' : 'Opaque';
  return { apiVersion: 'v1', kind: 'Secret', metadata, type, stringData };
}

function decoded(data: SecretFields = {}): SecretFields {
  const texts = Object.entries(data).map(
    ([key, value]) => [key, Buffer.from(value, 'base64').toString()] as const,
  );
  return Object.fromEntries(texts);
}

/** An answer is read whole and told in an error only by its status: it may hold what nobody may see. */
async function ask(
  { api, account }: Cluster,
  method: string,
  path: string,
  { body, expected = [] }: { body?: object; expected?: number[] } = {},
): Promise<{ status: number; body: unknown }> {
  // Read anew each time: it is changed every hour.
  const token = (await readFile(join(account, 'token'), 'utf8')).trim();
  const response = await fetch(`${api}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer: unknown = await response.json();
  if (!response.ok && !expected.includes(response.status)) {
    throw new Error(`Kubernetes: ${method} ${path} answers ${response.status}`);
  }
  return { status: response.status, body: answer };
}

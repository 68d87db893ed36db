import type { SecretFields, SecretPlace } from '../cluster/setup/secret-keeper.ts';
import type { Target } from './target.ts';

/** What a Secret holds, read with the rights of whoever calls. @throws UserError where there is none */
export async function readKept(
  target: Target,
  { namespace, name }: SecretPlace,
): Promise<SecretFields> {
  const told = ['get', 'secret', name, `--namespace=${namespace}`];
  const { data = {} } = await target.readJson<{ data?: SecretFields }>(...told);
  const fields = Object.entries(data).map(
    ([key, value]) => [key, Buffer.from(value, 'base64').toString()] as const,
  );
  return Object.fromEntries(fields);
}

/** Gives keys of a Secret that is there another value; on stdin, where nobody else of this machine sees it. */
export async function changeKept(
  target: Target,
  { namespace, name }: SecretPlace,
  stringData: SecretFields,
): Promise<void> {
  const found = await target.readJson<object>('get', 'secret', name, `--namespace=${namespace}`);
  // It has the version that was read: what somebody else changed since is not overwritten.
  await target.tell(JSON.stringify({ ...found, stringData }), 'replace', '--filename=-');
}

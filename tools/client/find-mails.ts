import { UserError } from '../console/user-error.ts';
import { forwardMails } from '../k8s/forward-mails.ts';
import { askStack } from '../stack/control-client.ts';
import { defaultDirectory, layoutOf } from '../stack/layout.ts';
import { readStackFile } from '../stack/stack-file.ts';

/** Where the mails of a club are read. */
export interface FoundMails {
  address: string;
  stop: () => Promise<void>;
}

const ON_THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** What helps where mails are not found. */
export const SAY_WHERE_MAILS_ARE =
  'Say with --mails where they are: the address of a mail sink (tools/mail-sink), such as one that is forwarded with ' +
  '`kubectl port-forward --namespace server-layer service/mail-sink 8025`.';

/**
 * Where the mails of the club at an address are read: as told, else those of the stack that runs there, else those
 * of our own cluster, by a port-forward; undefined for a club elsewhere.
 * @throws UserError where what was told is no address
 */
export async function findMails(club: URL, told?: string): Promise<FoundMails | undefined> {
  const stop = async () => undefined;
  if (told !== undefined) return { address: readAddress('--mails', told).origin, stop };
  if (!isOnThisMachine(club)) return undefined;
  const isUp = (await askStack({ do: 'status' }, defaultDirectory)) !== undefined;
  const stack = isUp ? await readStackFile(layoutOf()) : undefined;
  if (stack && new URL(stack.address).port === club.port) {
    return { address: `http://127.0.0.1:${stack.ports['mail-sink']}`, stop };
  }
  const forwarded = await forwardMails();
  return forwarded && { address: `http://127.0.0.1:${forwarded.port}`, stop: forwarded.stop };
}

export function isOnThisMachine({ hostname }: URL): boolean {
  return ON_THIS_MACHINE.includes(hostname);
}

/** @throws UserError that names the flag */
export function readAddress(flag: string, text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new UserError(`${flag} is no address: ${text}`);
}

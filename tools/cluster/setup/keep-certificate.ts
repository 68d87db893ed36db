import { UserError } from '../../console/user-error.ts';
import { DATA_LAYER, layerOf } from '../../generate/charts/layer.ts';
import { certify, makeAuthority, whyDue, type Certified } from './certificate.ts';
import {
  keepOnce,
  nameOf,
  type Log,
  type SecretFields,
  type SecretKeeper,
  type SecretPlace,
} from './secret-keeper.ts';

/** Where the key of the CA stays. */
const AUTHORITY: SecretPlace = { namespace: DATA_LAYER, name: 'certificate-authority' };
/** What the Ingress names (`ingress.tlsSecret` of the gateway). */
const CLUB: SecretPlace = { namespace: layerOf({ area: 'entry' }), name: 'club-tls' };

/** Whose certificate is kept, where, and as of when. */
export interface Certifying {
  host: string;
  keeper: SecretKeeper;
  log: Log;
  now: Date;
}

/** Makes a CA, and by it the certificate of the host, where they are missing; renews that one when it is due. */
export async function setUpCertificate(certifying: Certifying): Promise<void> {
  const { host, keeper, log, now } = certifying;
  const made = fieldsOf(await makeAuthority(now));
  const authority = certifiedIn(await keepOnce(keeper, AUTHORITY, { fields: made, log }));
  const fields = await hostFields(authority, host, now);
  await keepOnce(keeper, CLUB, { fields, log });
  await renewCertificate(certifying);
}

/** Gives the host another certificate when its own is due; whoever serves it reads the Secret anew. */
export async function renewCertificate({ host, keeper, log, now }: Certifying): Promise<void> {
  const authority = certifiedIn(await readFrom(keeper, AUTHORITY));
  const { certificate } = certifiedIn(await readFrom(keeper, CLUB));
  const why = whyDue(certificate, { authority: authority.certificate, host, now });
  if (why === undefined) return log(`the certificate of ${host} is good`);
  await keeper.replace(CLUB, await hostFields(authority, host, now));
  log(`the certificate of ${host} is another one: ${why}`);
}

async function readFrom(keeper: SecretKeeper, place: SecretPlace): Promise<SecretFields> {
  const fields = await keeper.read(place);
  if (!fields) throw new UserError(`${nameOf(place)} is missing: the set-up makes it`);
  return fields;
}

/** With the certificate of its CA beside it, for those who are to trust it. */
async function hostFields(authority: Certified, host: string, now: Date): Promise<SecretFields> {
  const fields = fieldsOf(await certify(authority, host, now));
  return { ...fields, 'ca.crt': authority.certificate };
}

function fieldsOf({ certificate, key }: Certified): SecretFields {
  return { 'tls.crt': certificate, 'tls.key': key };
}

function certifiedIn(fields: SecretFields): Certified {
  return { certificate: fields['tls.crt'] ?? '', key: fields['tls.key'] ?? '' };
}

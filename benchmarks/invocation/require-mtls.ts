import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';

const REFUSED_WITHIN_MS = 5000;
const NO_CERTIFICATE = 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED';

/**
 * Gives the name in the certificate that a port of this machine shows: of this app, made by this CA. Whoever comes
 * without a certificate must be refused there.
 * @throws Error where it is otherwise
 */
export async function requireMtls(port: number, app: string, ca: string): Promise<string> {
  const socket = connect({
    ...{ host: '127.0.0.1', port, ca, ALPNProtocols: ['h2'] },
    // It names an app, no host.
    checkServerIdentity: () => undefined,
  });
  try {
    await once(socket, 'secureConnect');
    const names = socket.getPeerCertificate().subjectaltname ?? '';
    const refusal = await refusalOf(socket);
    if (refusal !== NO_CERTIFICATE) throw new Error(`without a certificate: ${refusal}`);
    const [name = ''] = /spiffe:[^\s,]+/.exec(names) ?? [];
    if (!name.endsWith(`/${app}`)) throw new Error(`the certificate is not of ${app}: ${names}`);
    return name;
  } finally {
    socket.destroy();
  }
}

/** With TLS 1.3 it comes after the handshake. */
async function refusalOf(socket: TLSSocket): Promise<string> {
  const signal = AbortSignal.timeout(REFUSED_WITHIN_MS);
  try {
    await once(socket.resume(), 'close', { signal });
    return 'let in, and left';
  } catch (error) {
    return signal.aborted ? 'let in' : ((error as NodeJS.ErrnoException).code ?? '');
  }
}

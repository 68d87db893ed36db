import { once } from 'node:events';
import { connect } from 'node:tls';
import { CLUB_HOST, PUBLISHED } from '../../tools/kind/club-address.ts';

/**
 * The number of the certificate that the club shows now, to who trusts the CA of the cluster.
 * @throws Error where it is not to be trusted
 */
export async function servedSerial(): Promise<string> {
  const { here: port } = PUBLISHED.https;
  const socket = connect({ host: '127.0.0.1', port, servername: CLUB_HOST });
  try {
    await once(socket, 'secureConnect');
    return socket.getPeerCertificate().serialNumber;
  } finally {
    socket.destroy();
  }
}

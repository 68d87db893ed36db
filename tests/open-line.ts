import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { stack } from './stack.ts';

/**
 * A line to the gateway that a test cuts and mends: cut, nothing listens and nothing is open. It is TLS, as at
 * a club: WebKit keeps a `Secure` cookie of no other address, of localhost neither.
 */
export async function openLine() {
  const sockets = new Set<Socket>();
  const server = createServer(selfSigned(), (near) => {
    const far = connect(stack.ports['gateway']!, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        sockets.delete(socket);
      });
    }
  });
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening');
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${port}`,
    mend: () => listen(port),
    cut: async () => {
      if (!server.listening) return;
      const closed = once(server.close(), 'close');
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const CERTIFICATE =
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -keyout -';

function selfSigned() {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  const pem = execFileSync('openssl', CERTIFICATE.split(' '), { stdio });
  return { key: pem, cert: pem };
}

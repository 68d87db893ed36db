import { createServer, type AddressInfo } from 'node:net';

/** What speaks no TLS, and keeps what it is told. */
export interface PlainListener {
  port: number;
  heard: () => string;
  stop: () => Promise<void>;
}

/** Starts one that gives this answer to whatever comes. */
export async function startPlainListener(answer: string): Promise<PlainListener> {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

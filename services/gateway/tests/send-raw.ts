import { connect } from 'node:net';

/** Sends bytes as they are, which no HTTP client would, and gives all that comes back. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

/** A GET of a path that is not made plain by a client, with what else the head should say. */
export function getRaw(port: number, path: string, head: string[] = []): Promise<string> {
  const lines = [`GET ${path} HTTP/1.1`, 'host: localhost', 'connection: close', ...head, '', ''];
  return sendRaw(port, lines.join('\r\n'));
}

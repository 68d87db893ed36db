import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { basename } from 'node:path';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a page that stands in for a real one. */
export type Fault = 'none' | 'hangs' | 'wrong-sum' | 'breaks-off';

/**
 * A local server that stands in for the release pages of GitHub and HashiCorp: the archives at
 * their paths (`/dapr/releases/download/…`), each with a redirect to "another host" as GitHub
 * answers, and their checksums in the file that belongs to them.
 */
export async function startReleasePage(archives: Map<string, Buffer>) {
  const page = { fault: 'none' as Fault, requests: [] as string[] };
  const answer: RequestListener = ({ url = '/' }, response) => {
    page.requests.push(url);
    if (page.fault === 'hangs') return;
    if (!url.startsWith('/cdn/'))
      return void response.writeHead(302, { location: `/cdn${url}` }).end();
    const path = url.slice('/cdn'.length);
    const archive = archives.get(path);
    const sums = sumsOf(path, archives, page.fault);
    if (archive) sendArchive(response, archive, page.fault);
    else if (sums !== '') response.end(sums);
    else response.writeHead(404).end();
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(page, { url, close });
}

/** The lines of `<archive>.sha256`, or of the SHA256SUMS of all archives beside it. */
function sumsOf(path: string, archives: Map<string, Buffer>, fault: Fault): string {
  const lines = [...archives]
    .filter(([name]) => path === `${name}.sha256` || path === sumsPath(name))
    .map(
      ([name, bytes]) =>
        `${sumOf(fault === 'wrong-sum' ? Buffer.of() : bytes)}  ${basename(name)}\n`,
    );
  return lines.join('');
}

function sumsPath(archive: string): string {
  return archive.replace(/_[a-z0-9]+_[a-z0-9]+\.zip$/, '_SHA256SUMS');
}

/** SHA-256 in hex. */
export function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sendArchive(response: ServerResponse, archive: Buffer, fault: Fault): void {
  response.setHeader('content-length', archive.length);
  if (fault === 'breaks-off') response.write(archive.subarray(0, 100), () => response.destroy());
  else response.end(archive);
}

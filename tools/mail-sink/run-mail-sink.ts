import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MailBox } from './mail-box.ts';
import { makeMailServer } from './mail-server.ts';
import { makeSmtpServer, type WhoMaySend } from './smtp.ts';

/** Where mail is taken, from whom, and where it is shown and kept. */
export interface MailSinkConfig {
  host: string;
  smtpPort: number;
  httpPort: number;
  directory: string;
  from: WhoMaySend;
}

/** Takes mail and shows it, until the signal asks it to end. */
export async function runMailSink(config: MailSinkConfig, signal: AbortSignal): Promise<void> {
  const { host, smtpPort, httpPort, directory, from } = config;
  const box = await MailBox.open(directory);
  const smtp = makeSmtpServer(from, async (recipients, body) => {
    const { id } = await box.add(recipients, body);
    // Without the address: a log names nobody.
    console.log(`kept ${id}`);
  });
  // A client that breaks off is its own affair; it is told to whoever reads the log.
  smtp.on('error', (error: Error) => console.error(`smtp: ${error.message}`));
  await once(smtp.listen(smtpPort, host), 'listening');
  const http = makeMailServer(box).listen(httpPort, host);
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  console.log(`mail is taken at ${host}:${smtpPort}, shown at http://localhost:${port}`);
  if (!signal.aborted) await once(signal, 'abort');
  http.close().closeAllConnections();
  await new Promise<void>((resolve) => smtp.close(resolve));
}

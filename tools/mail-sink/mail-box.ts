import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMail, type Mail } from './read-mail.ts';

const KEPT = 500;
const FILE = /^(\d{13}-[0-9a-f]{8})\.eml$/;

/** The last 500 mails, one .eml file each; the name begins with the millisecond it came in. */
export class MailBox {
  readonly #directory: string;
  /** The oldest first. */
  #mails: Mail[];

  private constructor(directory: string, mails: Mail[]) {
    this.#directory = directory;
    this.#mails = mails;
  }

  /** Opens a directory with the mails that lie there already. */
  static async open(directory: string): Promise<MailBox> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const ids = (await readdir(directory)).map((file) => FILE.exec(file)?.[1] ?? '').sort();
    const mails = ids.filter(Boolean).map(async (id) => {
      return readMail(id, arrivalOf(id), await readFile(join(directory, `${id}.eml`)));
    });
    return new MailBox(directory, await Promise.all(mails));
  }

  /** Keeps a mail for the recipients of its envelope; it is on disk when this resolves. */
  async add(recipients: string[], body: Buffer, arrivedAt = new Date()): Promise<Mail> {
    const id = `${String(arrivedAt.getTime()).padStart(13, '0')}-${randomBytes(4).toString('hex')}`;
    const envelope = recipients.map((to) => `Delivered-To: ${to.toLowerCase()}\r\n`).join('');
    const raw = Buffer.concat([Buffer.from(envelope), body]);
    const mail = await readMail(id, arrivedAt, raw);
    const path = this.#pathOf(id);
    await writeFile(`${path}.tmp`, raw, { mode: 0o600 });
    await rename(`${path}.tmp`, path);
    this.#mails.push(mail);
    await this.#remove(this.#mails.length - KEPT);
    return mail;
  }

  /** The newest first; those to one address where one is given. */
  list({ to, limit = KEPT }: { to?: string | undefined; limit?: number } = {}): Mail[] {
    const address = to?.trim().toLowerCase();
    const mails = this.#mails.filter((mail) => address === undefined || mail.to.includes(address));
    return mails.reverse().slice(0, limit);
  }

  get(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  async clear(): Promise<void> {
    await this.#remove(this.#mails.length);
  }

  /** Removes the oldest. */
  async #remove(count: number): Promise<void> {
    const removed = this.#mails.splice(0, Math.max(0, count));
    await Promise.all(removed.map(({ id }) => rm(this.#pathOf(id), { force: true })));
  }

  #pathOf(id: string): string {
    return join(this.#directory, `${id}.eml`);
  }
}

function arrivalOf(id: string): Date {
  return new Date(Number(id.slice(0, 13)));
}

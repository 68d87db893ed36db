import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const TAIL_BYTES = 256 * 1024;

/** A log file that is read on as it grows; one that was moved aside is begun anew. */
export class FollowedFile {
  readonly path: string;
  #offset = 0;
  #inode = 0;
  #open = '';

  constructor(path: string) {
    this.path = path;
  }

  /** The last lines that are there now. */
  lastLines(count: number): string[] {
    const { size, ino } = statSync(this.path);
    this.#inode = ino;
    this.#offset = Math.max(0, size - TAIL_BYTES);
    return this.#read(size).slice(-count);
  }

  /** The whole lines written since the last call. */
  newLines(): string[] {
    if (!existsSync(this.path)) return [];
    const { size, ino } = statSync(this.path);
    if (ino !== this.#inode || size < this.#offset) this.#offset = 0;
    this.#inode = ino;
    return size > this.#offset ? this.#read(size) : [];
  }

  #read(size: number): string[] {
    const buffer = Buffer.alloc(size - this.#offset);
    const file = openSync(this.path, 'r');
    const bytes = readSync(file, buffer, 0, buffer.length, this.#offset);
    closeSync(file);
    this.#offset += bytes;
    const lines = (this.#open + buffer.toString('utf8', 0, bytes)).split('\n');
    this.#open = lines.pop() ?? '';
    return lines;
  }
}

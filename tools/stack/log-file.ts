import {
  closeSync,
  copyFileSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
} from 'node:fs';
import { dirname } from 'node:path';

const TAIL_BYTES = 64 * 1024;

/**
 * The log of one child, which writes to it by itself: it goes on when the supervisor is killed.
 * A file that grew over its cap is copied aside (`.1`) and begun anew.
 */
export class LogFile {
  readonly path: string;
  /** What the child gets as its output. */
  readonly descriptor: number;
  readonly #capBytes: number;
  /** Where the output of this child begins. */
  #begin: number;
  #closed = false;

  constructor(path: string, capBytes = 10 * 1024 * 1024) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.path = path;
    this.#capBytes = capBytes;
    this.descriptor = openSync(path, 'a+', 0o600);
    this.#begin = fstatSync(this.descriptor).size;
  }

  /** The last lines that this child wrote. */
  lastLines(count: number): string[] {
    if (this.#closed) return [];
    const { size } = fstatSync(this.descriptor);
    const from = Math.max(this.#begin, size - TAIL_BYTES);
    const buffer = Buffer.alloc(Math.max(0, size - from));
    const bytes = readSync(this.descriptor, buffer, 0, buffer.length, from);
    const text = buffer.toString('utf8', 0, bytes).trimEnd();
    return text === '' ? [] : text.split('\n').slice(-count);
  }

  /** Call this from time to time. What is written in the moment of copying is lost. */
  rotateWhenLarge(): void {
    if (this.#closed || fstatSync(this.descriptor).size <= this.#capBytes) return;
    copyFileSync(this.path, `${this.path}.1`);
    ftruncateSync(this.descriptor);
    this.#begin = 0;
  }

  /** Safe to call twice. */
  close(): void {
    if (!this.#closed) closeSync(this.descriptor);
    this.#closed = true;
  }
}

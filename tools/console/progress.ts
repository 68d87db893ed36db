import { formatDuration } from './duration.ts';

const REDRAW_MS = 200;
const REPEAT_MS = 15_000;
const BAR_WIDTH = 30;

/** How far a task is: so many of so many, and that in words. */
export interface Extent {
  done: number;
  of: number;
  words: string;
}

interface RunningTask {
  name: string;
  what: string;
  startedAt: number;
  toldAt: number;
  extent?: Extent;
}

/**
 * Tells what is being done and for how long. On a terminal every running task has one line that
 * is redrawn; elsewhere a task writes a line at its start, every 15 s, and at its end.
 */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  readonly #tasks = new Set<RunningTask>();
  #drawn = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  /**
   * Runs a task under its name; `what` says what is done. A task that can be counted `show`s how far
   * it is: a terminal has a bar then, and the last words stand in the line at its end.
   */
  async run<T>(
    name: string,
    what: string,
    work: (show: (extent: Extent) => void) => Promise<T>,
  ): Promise<T> {
    const task: RunningTask = { name, what, startedAt: Date.now(), toldAt: Date.now() };
    this.#begin(task);
    try {
      const result = await work((extent) => (task.extent = extent));
      this.#end(task, endOf(task, ''));
      return result;
    } catch (error) {
      this.#end(task, endOf(task, ' failed'));
      throw error;
    }
  }

  /** Writes a line above the running tasks. */
  tell(line: string): void {
    this.#erase();
    this.#out.write(`${line}\n`);
    this.#draw();
  }

  #begin(task: RunningTask): void {
    this.#tasks.add(task);
    if (!this.#out.isTTY) this.#out.write(`${task.name}: ${task.what} …\n`);
    this.#draw();
    this.#timer ??= setInterval(() => this.#tick(), REDRAW_MS);
  }

  #end(task: RunningTask, line: string): void {
    this.#tasks.delete(task);
    this.tell(line);
    if (this.#tasks.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    if (this.#out.isTTY) {
      this.#erase();
      this.#draw();
      return;
    }
    for (const task of this.#tasks) {
      if (Date.now() - task.toldAt < REPEAT_MS) continue;
      task.toldAt = Date.now();
      this.#out.write(`${runningLine(task)}\n`);
    }
  }

  #erase(): void {
    if (this.#drawn > 0) this.#out.write(`\x1b[${this.#drawn}A\x1b[0J`);
    this.#drawn = 0;
  }

  #draw(): void {
    if (!this.#out.isTTY) return;
    const width = (this.#out.columns || 80) - 1;
    for (const task of this.#tasks) {
      this.#out.write(`${runningLine(task, barOf(task)).slice(0, width)}\n`);
    }
    this.#drawn = this.#tasks.size;
  }
}

function runningLine(task: RunningTask, bar = ''): string {
  const seconds = Math.floor((Date.now() - task.startedAt) / 1000);
  return `${task.name}: ${bar}${wordsOf(task)} … ${seconds} s`;
}

function endOf(task: RunningTask, outcome: string): string {
  const took = formatDuration(Date.now() - task.startedAt);
  return `${task.name}: ${wordsOf(task)}${outcome}, ${took}`;
}

function wordsOf({ what, extent }: RunningTask): string {
  return extent?.words ?? what;
}

function barOf({ extent }: RunningTask): string {
  if (!extent) return '';
  const filled = Math.round((extent.done / Math.max(1, extent.of)) * BAR_WIDTH);
  return `${'█'.repeat(filled).padEnd(BAR_WIDTH, '░')} `;
}

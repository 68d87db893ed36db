import { Worker } from 'node:worker_threads';
import type { PasswordOwner } from './weakness-of.ts';

/** What one argon2id hash costs: memory in KiB, passes over it, threads. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** A password to be hashed or, with a hash in PHC form, to be checked against it. */
export interface HashJob {
  password: string;
  passwordHash?: string;
  /** Whose password it is to be: one that is too weak is refused, not hashed. */
  owner?: PasswordOwner;
  peppered: boolean;
  cost: PasswordCost;
}

/** A new hash in PHC form, or whether the password fits; or why it is too weak. */
export type HashResult = string | boolean | { weakness: string };

export type HashAnswer = { result: HashResult } | { fault: string };

/** Threads that hash passwords, so that nothing else waits for one. */
export interface HashPool {
  /** Rejects when the thread died over the job. Never more jobs at once than there are threads. */
  run: (job: HashJob) => Promise<HashResult>;
  close: () => Promise<void>;
}

interface Thread {
  run: HashPool['run'];
  close: () => Promise<unknown>;
}

/** Starts the threads; one that dies is replaced when it is needed next. */
export function makeHashPool(threads: number, pepper: Uint8Array): HashPool {
  const all = new Set<Thread>();
  let idle: Thread[] = [];
  const start = () => {
    const thread = startThread(pepper, () => {
      all.delete(thread);
      idle = idle.filter((other) => other !== thread);
    });
    all.add(thread);
    return thread;
  };
  for (let i = 0; i < threads; i++) idle.push(start());
  return {
    run: async (job) => {
      const thread = idle.pop() ?? start();
      try {
        return await thread.run(job);
      } finally {
        if (all.has(thread)) idle.push(thread);
      }
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.close()));
    },
  };
}

function startThread(pepper: Uint8Array, onExit: () => void): Thread {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), {
    workerData: { pepper },
  });
  let current: PromiseWithResolvers<HashResult> | undefined;
  worker.on('message', (answer: HashAnswer) => {
    worker.unref();
    if ('result' in answer) current?.resolve(answer.result);
    else current?.reject(new Error(`hashing failed: ${answer.fault}`));
  });
  worker.on('error', (error) => {
    onExit();
    current?.reject(error);
  });
  worker.on('exit', () => {
    onExit();
    current?.reject(new Error('the thread that hashes has ended'));
  });
  // A thread with nothing to do keeps no process alive.
  worker.unref();
  return {
    run: (job) => {
      worker.ref();
      current = Promise.withResolvers();
      worker.postMessage(job);
      return current.promise;
    },
    close: () => worker.terminate(),
  };
}

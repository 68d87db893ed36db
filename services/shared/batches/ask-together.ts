import { makeBatchQueue, rejectAll, type BatchQueueOptions, type Waiting } from './batch-queue.ts';

export interface TogetherOptions<Command, Answer> extends Omit<
  BatchQueueOptions<Command, Answer>,
  'serve'
> {
  /** Of one key one command goes in a request; others of it go behind. */
  keyOf: (command: Command) => string;
  /** Whether one of the same key asks the same: it has the same answer. */
  isSame: (one: Command, other: Command) => boolean;
  /** Asks for all; the answers are in their order. */
  ask: (commands: Command[]) => Promise<Answer[]>;
  /** Whether a fault would be the same for each alone. */
  isForAll: (error: unknown) => boolean;
}

/**
 * Asks for commands together that are given one by one: what comes while others are under way goes in one request. What is
 * wrong with one fails none of its neighbours.
 * @returns asks for one; @throws AppError busy, and what `ask` throws
 */
export function askTogether<Command, Answer>(
  options: TogetherOptions<Command, Answer>,
): (command: Command) => Promise<Answer> {
  const { keyOf, isSame, ask, isForAll } = options;
  type One = Waiting<Command, Answer>;

  async function serve(batch: One[]): Promise<void> {
    const first = new Map(batch.toReversed().map(({ command }) => [keyOf(command), command]));
    const isNow = ({ command }: One) => isSame(command, first.get(keyOf(command))!);
    const { now = [], later = [] } = Object.groupBy(batch, (one) => (isNow(one) ? 'now' : 'later'));
    const same = Object.groupBy(now, ({ command }) => keyOf(command));
    await serveDistinct(Object.values(same).map((waiting) => asOne(waiting!)));
    if (later.length > 0) await serve(later);
  }

  async function serveDistinct(batch: One[]): Promise<void> {
    try {
      const answers = await ask(batch.map(({ command }) => command));
      batch.forEach(({ resolve }, at) => resolve(answers[at]!));
    } catch (error) {
      if (batch.length === 1 || isForAll(error)) return rejectAll(batch, error);
      for (const one of batch) await serveDistinct([one]);
    }
  }

  return makeBatchQueue<Command, Answer>({ ...options, serve }).put;
}

function asOne<C, A>(same: Waiting<C, A>[]): Waiting<C, A> {
  return {
    ...same[0]!,
    resolve: (answer) => same.forEach(({ resolve }) => resolve(answer)),
    reject: (error) => same.forEach(({ reject }) => reject(error)),
  };
}

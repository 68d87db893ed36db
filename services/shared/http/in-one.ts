import type { RequestHandler } from 'express';

/** Several steps as one: for Express, going on to the next costs more than what most of them do. */
export function inOne(...steps: RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    const run = (at: number): unknown => {
      const step = steps[at];
      return step ? step(req, res, (fault) => (fault ? next(fault) : goOn(at + 1))) : next();
    };
    const goOn = (at: number) => {
      try {
        const done = run(at);
        if (done instanceof Promise) done.catch(next);
      } catch (fault) {
        next(fault);
      }
    };
    goOn(0);
  };
}

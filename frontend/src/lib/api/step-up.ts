import { problemCode } from './api-error.ts';

type Send = (request: Request) => Promise<Response>;
type Asker = () => Promise<boolean>;

/** Asks the player to prove again who they are: once for all calls that wait for it. */
export interface StepUp {
  /** True: proven. False: cancelled, or nobody is there to ask. */
  ask(): Promise<boolean>;
  /** Sets who asks the player; undefined when nobody does any more. */
  askWith(asker: Asker | undefined): void;
}

export function makeStepUp(): StepUp {
  let asker: Asker | undefined;
  let asking: Promise<boolean> | undefined;
  return {
    ask: () => (asking ??= Promise.resolve(asker?.() ?? false).finally(() => (asking = undefined))),
    askWith: (next) => void (asker = next),
  };
}

/** Sends; where the club wants to know again who it is, asks and then sends once more. */
export function makeStepUpFetch(stepUp: StepUp, send: Send): Send {
  return async (request) => {
    const spare = request.clone();
    const answer = await send(request);
    if (answer.status !== 403 || (await problemCode(answer)) !== 'step_up_required') return answer;
    return (await stepUp.ask()) ? send(spare) : answer;
  };
}

import type { ControlRequest, StackStatus } from './control-server.ts';
import type { Supervisor } from './supervisor.ts';

interface Controlled {
  supervisor: Supervisor;
  status: () => Promise<StackStatus>;
  stop: () => Promise<void>;
}

/** Does what was asked over the control socket. */
export function handleControl({ supervisor, status, stop }: Controlled) {
  return async (request: ControlRequest): Promise<StackStatus | undefined> => {
    switch (request.do) {
      case 'status':
        return status();
      case 'shutdown':
        await stop();
        return undefined;
      case 'start':
        await supervisor.child(request.name).start();
        return undefined;
      case 'stop':
        await supervisor.child(request.name).stop();
        return undefined;
      case 'start beside':
        await supervisor.startBeside(request.name);
        return undefined;
      case 'end beside':
        await supervisor.endBeside(request.name);
        return undefined;
      case 'signal':
        supervisor.child(request.name).child?.signal(request.signal);
        return undefined;
      case 'inspect':
        await supervisor.child(request.name).restart(request.port);
        return undefined;
      case 'restart':
        if (request.name === undefined) await supervisor.restartApps();
        else await supervisor.child(request.name).restart();
        return undefined;
    }
  };
}

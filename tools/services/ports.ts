/** The ports of the first instance of a service, and of its sidecar. */
export interface ServicePorts {
  app: number;
  daprHttp: number;
  daprGrpc: number;
  daprInternal: number;
  daprMetrics: number;
}

const FIRST_PORT = 8080;

/** The second instance of a service listens so far above the first: so many services have room. */
export const INSTANCE_STEP = 50;

/**
 * Where the sidecar of the first service listens; each later one by as much above as its service. Not at
 * Dapr's own 50001: connections that go out take their ports from 32768 on, also one that we are about to.
 */
const SIDECAR = { daprHttp: 3500, daprGrpc: 13_500, daprInternal: 14_000, daprMetrics: 9501 };

/** The usual ports of a service that listens on this one. */
export function portsOf(port: number): ServicePorts {
  const step = port - FIRST_PORT;
  return {
    app: port,
    daprHttp: SIDECAR.daprHttp + step,
    daprGrpc: SIDECAR.daprGrpc + step,
    daprInternal: SIDECAR.daprInternal + step,
    daprMetrics: SIDECAR.daprMetrics + step,
  };
}

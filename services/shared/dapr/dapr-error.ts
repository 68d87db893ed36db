/** A call to the sidecar that failed; `status` is its answer, undefined when it gave none. */
export class DaprError extends Error {
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DaprError';
    this.status = status;
  }
}

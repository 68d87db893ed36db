/**
 * How daprd and Sarama, its client of Kafka, say that they will never take what was published: it is too
 * large for the sidecar, for the producer, for the broker or for its log, or fails a check of the broker's.
 */
const REFUSALS =
  /stream too large|larger than configured|message was too large|larger than the configured segment|failed the validation/i;

/** A call to the sidecar that failed; `status` is its answer, undefined when it gave none. */
export class DaprError extends Error {
  readonly status: number | undefined;
  /** Whether the same again would be refused again, whatever is up. */
  readonly isRefusal: boolean;

  constructor(
    what: string,
    { status, text, cause }: { status?: number | undefined; text: string; cause?: unknown },
  ) {
    super(`${what}: ${text.slice(0, 500)}`, { cause });
    this.name = 'DaprError';
    this.status = status;
    this.isRefusal = status === 413 || REFUSALS.test(text);
  }
}

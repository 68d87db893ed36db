const TIMEOUT_MS = 2_000;

/** What a service says that it uses: of its secret, or of what it was told of its sidecar. */
type Revision = 'secrets_revision' | 'sidecar_revision';

/** The revision that the service at this port of ours uses; undefined where it does not say. */
export async function revisionAt(
  port: number,
  of: Revision = 'secrets_revision',
): Promise<number | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const value = new RegExp(`^${of}(?:\\{.*\\})? (\\d+)$`, 'm').exec(await answer.text())?.[1];
    return value === undefined ? undefined : Number(value);
  } catch {
    return undefined;
  }
}

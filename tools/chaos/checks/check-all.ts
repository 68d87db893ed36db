import { checkCache } from './check-cache.ts';
import { checkDegraded } from './check-degraded.ts';
import { checkOnce } from './check-once.ts';
import { checkTopic, type TopicCounts } from './check-topic.ts';
import { checkViews } from './check-views.ts';
import { checkWrites } from './check-writes.ts';
import type { Evidence, Finding } from './finding.ts';

/** Every invariant that is checked after healing. */
export async function checkAll(
  evidence: Evidence,
): Promise<{ findings: Finding[]; topic: TopicCounts }> {
  const topic = await checkTopic(evidence);
  const findings = [
    ...checkWrites(evidence),
    ...topic.findings,
    await checkCache(evidence),
    ...(await checkOnce(evidence)),
    checkDegraded(evidence),
    // Last: it ends with a rebuild, which would mend what the others look at.
    await checkViews(evidence),
  ];
  return { findings, topic: topic.counts };
}

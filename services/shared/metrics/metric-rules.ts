interface Rule {
  type: string;
  /** As it is told to whoever breaks it. */
  form: string;
  name: RegExp;
  labels: string[];
}

/** A verb as it is said of what was done. */
const VERB = '([a-z]+ed(_in|_up)?|sent|read)';
/** What a gauge counts or measures: the last word of its name. */
const UNIT = '(seconds|bytes|connections|requests|streams|events|mails|hashes|position|revision)';

/** Every metric fits one of these; beside its labels each carries `service`. */
const RULES: Rule[] = [
  {
    type: 'counter',
    form: 'http_requests_total',
    name: /^http_requests_total$/,
    labels: ['method', 'endpoint', 'status_code'],
  },
  {
    type: 'histogram',
    form: 'http_request_duration_seconds',
    name: /^http_request_duration_seconds$/,
    labels: ['method', 'endpoint'],
  },
  {
    type: 'counter',
    form: '<noun>_<verb>_failed_total',
    name: new RegExp(`^([a-z]+_)+${VERB}_failed_total$`),
    labels: ['method', 'failure_reason'],
  },
  {
    type: 'counter',
    form: '<noun>_<verb>_total',
    name: new RegExp(`^([a-z]+_)+(?!failed)${VERB}_total$`),
    labels: ['method', 'status'],
  },
  {
    type: 'histogram',
    form: '<what>_duration_seconds',
    name: /^([a-z]+_)+duration_seconds$/,
    labels: ['method'],
  },
  {
    type: 'histogram',
    form: '<what>_bulk_events',
    name: /^([a-z]+_)+bulk_events$/,
    labels: ['method'],
  },
  {
    type: 'gauge',
    form: 'pool_…',
    name: /^pool_(used_connections|idle_connections|waiting_requests)$/,
    labels: ['pool'],
  },
  {
    type: 'gauge',
    form: 'queue_…',
    name: /^queue_(waiting_jobs|running_jobs|dead_jobs|oldest_seconds)$/,
    labels: ['queue'],
  },
  {
    type: 'gauge',
    form: `<what>_${UNIT}`,
    name: new RegExp(`^([a-z]+_)+${UNIT}$`),
    labels: [],
  },
];

/** Throws unless a metric has the form and the labels that metrics of its type have here. */
export function requireRule(type: string, name: string, labels: readonly string[]): void {
  const ofType = RULES.filter((rule) => rule.type === type);
  const rule = ofType.find((candidate) => candidate.name.test(name));
  if (!rule) throw new Error(`${name} is no ${ofType.map(({ form }) => form).join(' or ')}`);
  if (labels.join() !== rule.labels.join()) {
    throw new Error(`${name} has the labels {${labels.join()}}, not {${rule.labels.join()}}`);
  }
}

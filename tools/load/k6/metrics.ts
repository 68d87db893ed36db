import { currentContext, tagsOf } from '../runner/context.ts';
import type { Metric } from '../runner/metrics.ts';
import type { MetricType } from '../runner/sink.ts';

type AddTags = Record<string, string>;

abstract class CustomMetric {
  readonly name: string;
  readonly #metric: Metric;

  protected constructor(name: string, type: MetricType, isTime: boolean) {
    const { phase, run } = currentContext();
    if (phase !== 'init') throw new TypeError(`${name}: metrics are made outside of functions`);
    this.name = name;
    this.#metric = run.metrics.make(name, type, isTime ? 'time' : 'default');
  }

  add(value: number | boolean, tags: AddTags = {}): void {
    const context = currentContext();
    context.run.metrics.add(this.#metric, Number(value), { ...tagsOf(context), ...tags });
  }
}

export class Counter extends CustomMetric {
  constructor(name: string, isTime = false) {
    super(name, 'counter', isTime);
  }
}

export class Gauge extends CustomMetric {
  constructor(name: string, isTime = false) {
    super(name, 'gauge', isTime);
  }
}

export class Rate extends CustomMetric {
  constructor(name: string, isTime = false) {
    super(name, 'rate', isTime);
  }
}

export class Trend extends CustomMetric {
  constructor(name: string, isTime = false) {
    super(name, 'trend', isTime);
  }
}

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells (Prometheus). Labels are route patterns and words of ours, never ids. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly messages: Counter<'author'>;
  readonly routed: Counter<'outcome'>;
  readonly analysis: Histogram;
  readonly analyses: Counter<'provider'>;
  readonly cost: Counter<'provider'>;
}

/** @param vectorsInMemory how many this process keeps now */
export function createMetrics(vectorsInMemory: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'civicconnect_vectors_in_memory',
    help: 'Vectors that this process keeps to search them; 0 where the database or Qdrant does',
    registers: [registry],
    collect() {
      this.set(vectorsInMemory());
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'civicconnect_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    messages: new Counter({
      name: 'civicconnect_messages_total',
      help: 'Messages stored, by author',
      labelNames: ['author'],
      registers: [registry],
    }),
    routed: new Counter({
      name: 'civicconnect_routed_total',
      help: 'What routing decided: route, triage, quarantine or failed',
      labelNames: ['outcome'],
      registers: [registry],
    }),
    analysis: new Histogram({
      name: 'civicconnect_analysis_seconds',
      help: 'Time of one run of the routing pipeline',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 1],
      registers: [registry],
    }),
    analyses: new Counter({
      name: 'civicconnect_analyses_total',
      help: 'Analyses made by this process, by who decided: local or a provider',
      labelNames: ['provider'],
      registers: [registry],
    }),
    cost: new Counter({
      name: 'civicconnect_provider_cost_dollars_total',
      help: 'What calls of providers cost, as far as their prices are known, in US dollars',
      labelNames: ['provider'],
      registers: [registry],
    }),
  };
}

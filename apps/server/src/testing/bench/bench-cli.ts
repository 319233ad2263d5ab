import { parseArgs } from 'node:util';
import { benchAnalysis } from './analysis.ts';

// `npm run bench -- analysis`: started by scripts/bench.mjs on the built product.

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '12' },
    rate: { type: 'string', default: '100' },
    analyses: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '7' },
  },
});

await benchAnalysis({
  pairs: Number(values.pairs),
  rate: Number(values.rate),
  analyses: Number(values.analyses),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
});

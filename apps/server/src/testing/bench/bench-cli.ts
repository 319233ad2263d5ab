import { parseArgs } from 'node:util';
import { benchAnalysis } from './analysis.ts';
import { benchHistory } from './history.ts';
import { benchOverview } from './overview.ts';
import { benchSearch } from './search.ts';

// `npm run bench -- analysis|search|overview|history`: started by scripts/bench.mjs on the built product.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '12' },
    rate: { type: 'string', default: '40' },
    analyses: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '4' },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    sessions: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '40' },
    messages: { type: 'string', default: '1000000' },
    kept: { type: 'string' },
  },
});

if (positionals[0] === 'search') {
  await benchSearch({
    sizes: values.sizes.split(',').map(Number),
    questions: Number(values.questions),
    kept: values.kept,
  });
} else if (positionals[0] === 'overview') {
  await benchOverview({
    sessions: Number(values.sessions),
    questions: Number(values.questions),
  });
} else if (positionals[0] === 'history') {
  await benchHistory({
    sessions: Number(values.sessions),
    messages: Number(values.messages),
    questions: Number(values.questions),
    kept: values.kept,
  });
} else {
  await benchAnalysis({
    pairs: Number(values.pairs),
    rate: Number(values.rate),
    analyses: Number(values.analyses),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
  });
}

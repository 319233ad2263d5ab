import { parseArgs } from 'node:util';
import { benchDocument } from './document.ts';
import { benchVisitors } from './visitors.ts';

// `npm run bench -- document|visitors`: started by scripts/bench.mjs on the built product.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '12' },
    pages: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '2' },
    visitors: { type: 'string', default: '3000' },
    chats: { type: 'string', default: '50' },
    rate: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '10' },
  },
});

if (positionals[0] === 'document') {
  await benchDocument({
    pairs: Number(values.pairs),
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    pages: Number(values.pages),
    rounds: Number(values.rounds),
  });
} else {
  await benchVisitors({
    visitors: Number(values.visitors),
    chats: Number(values.chats),
    rate: Number(values.rate),
    seconds: Number(values.seconds),
  });
}

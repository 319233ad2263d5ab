import { expect, it } from 'vitest';
import { measureLoad } from './load.ts';

it('loading takes a time and room that grow with the examples, not faster', {
  timeout: 120_000,
}, async () => {
  await measureLoad(200, 20);
  const some = await measureLoad(500, 20);
  const many = await measureLoad(2000, 20);
  expect(many.loadMs).toBeLessThan(some.loadMs * 8);
  expect(many.megabytes).toBeLessThan(80);
});

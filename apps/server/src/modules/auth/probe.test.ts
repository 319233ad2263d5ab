import { expect, test } from 'vitest';
import { createTestApp } from '../../testing/create-test-app.ts';
test('starts', async () => {
  const app = await createTestApp({ worker: false });
  const answer = await app.client().requestCode({ body: { phone: '+998901112233' } });
  expect(answer.developmentCode).toMatch(/^\d{6}$/);
});

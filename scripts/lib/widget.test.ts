import { beforeAll, expect, it } from 'vitest';
import { bundleWidget, widgetLimit } from './widget.mjs';

let built: { text: string; packed: number };
beforeAll(async () => {
  built = await bundleWidget();
});

it('the widget weighs no more than a page of others should carry', () => {
  expect(built.packed).toBeLessThanOrEqual(widgetLimit);
});

it('it is one script in ASCII that evaluates nothing and brings no style of its own into markup', () => {
  expect(built.text).toMatch(/^[ -~\s]*$/);
  expect(built.text).not.toMatch(/\beval\(|new Function|import\(|setAttribute\("style"/);
});

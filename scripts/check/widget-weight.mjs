import { bundleWidget, widgetLimit } from '../lib/widget.mjs';

// `npm run check` runs this: the widget within its weight and in ASCII, or exit code 1 with the reason.
const { text, packed } = await bundleWidget();
const foreign = /[^ -~\s]/u.exec(text);
console.log(`the widget: ${packed} bytes packed by gzip, of ${widgetLimit} at most`);
if (foreign) console.log(`not ASCII: ${text.slice(foreign.index, foreign.index + 40)}`);
process.exitCode = packed > widgetLimit || foreign ? 1 : 0;

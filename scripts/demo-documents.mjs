import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { ROOT, SERVER } from './lib/places.mjs';
import { main } from './lib/steps.mjs';

// `node scripts/demo-documents.mjs` prints the demo company's PDFs from what is written in files/print. They are
// kept in the repository, so that an installation needs no browser; run it after a change of the texts.
const run = promisify(execFile);
const files = join(SERVER, 'src', 'demo', 'chaqqon', 'files');
const fonts = join(ROOT, 'node_modules', '@fontsource-variable', 'inter', 'files');

const face = (part, range) => `@font-face { font-family: Inter; font-weight: 100 900;
  src: url("${pathToFileURL(join(fonts, `inter-${part}-wght-normal.woff2`))}"); unicode-range: ${range}; }`;

// Every section begins a page, so that a citation names one; sizes tell headings from text.
const style = `
${face('latin', 'U+0000-00FF, U+2000-206F')}
${face('latin-ext', 'U+0100-02BF')}
${face('cyrillic', 'U+0400-045F')}
@page { size: A5; margin: 17mm 16mm 18mm; }
body { margin: 0; font: 11pt/1.6 Inter, sans-serif; color: #241c17; }
h1 { margin: 60mm 0 8mm; font-size: 25pt; line-height: 1.2; color: #8a2f0a; }
header p:first-child { font-weight: 600; color: #8a2f0a; }
section { break-before: page; }
h2 { margin: 0 0 5mm; font-size: 16pt; line-height: 1.3; color: #8a2f0a; }
p, ol { margin: 0 0 4mm; }
ol { padding-inline-start: 6mm; }
table { width: 100%; margin-bottom: 6mm; border-collapse: collapse; font-size: 10pt; }
th, td { padding: 2mm; border: 0.3mm solid #d9c9bc; text-align: start; vertical-align: top; }
th { background: #fbf1e9; }
`;

/**
 * @param {string} browser its program
 * @param {string} name of the source: `returns.uz.html`
 */
async function print(browser, name) {
  const body = readFileSync(join(files, 'print', name), 'utf8');
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? name;
  const language = name.split('.')[1];
  const folder = mkdtempSync(join(tmpdir(), 'civicconnect-print-'));
  const page = join(folder, 'page.html');
  const output = join(files, name.replace(/\.html$/, '.pdf'));
  writeFileSync(
    page,
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><style>${style}</style>${body}</html>`,
  );
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const headless = ['--headless', '--disable-gpu', '--disable-background-networking', ...root];
  try {
    const options = ['--no-pdf-header-footer', `--print-to-pdf=${output}`];
    await run(browser, [...headless, ...options, pathToFileURL(page).href]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${output}\n`);
}

await main(async () => {
  const browser = await ensureBrowser();
  for (const name of readdirSync(join(files, 'print'))) await print(browser, name);
  return 0;
});

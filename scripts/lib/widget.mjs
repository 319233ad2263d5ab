import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WIDGET } from './places.mjs';
import { StepError } from './steps.mjs';

/** What the widget may weigh: 25 KB, packed by gzip as most servers of pages do (bytes). */
export const widgetLimit = 25_000;

/** Styles as small text: the script makes a style sheet of them. */
const styles = (esbuild) => ({
  name: 'styles',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path],
        minify: true,
        write: false,
        charset: 'ascii',
      });
      return { contents: outputFiles[0].text.trim(), loader: 'text' };
    });
  },
});

/** WebTransport is not served by us, so its code stays out. */
const withoutWebTransport = {
  name: 'without-web-transport',
  setup(build) {
    build.onLoad({ filter: /engine\.io-client\/.*\/webtransport\.js$/ }, () => ({
      contents: 'export class WT {}',
    }));
  },
};

/** What is left in patterns, which the bundler writes as they are; in strings it escaped it already. */
function inAscii(script) {
  return script.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The widget as one script of ASCII alone: it means the same whatever the encoding of the page.
 *
 * @returns {Promise<{text: string, packed: number}>} the script, and its bytes packed by gzip
 */
export async function bundleWidget() {
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(WIDGET, 'src', 'main.ts')],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      platform: 'browser',
      target: ['chrome99', 'firefox101', 'safari16.4'],
      charset: 'ascii',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      legalComments: 'none',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [styles(esbuild), withoutWebTransport],
    });
    const text = inAscii(outputFiles.map((file) => file.text).join(''));
    return { text, packed: gzipSync(text, { level: 9 }).length };
  } catch (error) {
    const said = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' });
    throw new StepError('The widget could not be built: see above.', said.join('\n'));
  } finally {
    await esbuild.stop();
  }
}

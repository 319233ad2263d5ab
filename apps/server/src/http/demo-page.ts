import { type Locale, locales } from '@civicconnect/contract';
import {
  dirOf,
  htmlLang,
  localeNames,
  localized,
  matchLocale,
  type Translator,
  translator,
} from '@civicconnect/i18n';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { about } from '../demo/chaqqon/about.ts';
import { demoPageScript, demoPageStyle } from './demo-page-style.ts';

/** A page that lets nothing in but what it names: the widget must live with that. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Soums: within a city, between regions, by weight in kilograms. As the company's document has them. */
const prices = [
  [1, 25_000, 35_000],
  [3, 30_000, 45_000],
  [5, 38_000, 60_000],
  [10, 52_000, 85_000],
  [20, 80_000, 130_000],
  [30, 110_000, 180_000],
] as const;
const expressPrice = 45_000;

const logo =
  '<svg viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="10" fill="#ffd9c2"/><path d="M6 24c8 1 11-3 14-9 2-5 8-7 14-5-3 2-4 4-4 8-1 8-8 13-17 11l-3 5-1-6c-2-1-3-2-3-4z" fill="#b8400e"/></svg>';

function header(t: Translator): string {
  const sections = (['prices', 'how', 'help'] as const)
    .map((id) => `<a href="#${id}">${t(`demo.menu.${id}`)}</a>`)
    .join('');
  const links = locales
    .map((one) => {
      const current = one === t.locale ? ' aria-current="true"' : '';
      return `<a href="?lang=${one}" lang="${htmlLang(one)}"${current}>${localeNames[one]}</a>`;
    })
    .join('');
  return `<header class="top"><div class="wrap bar">
<div class="brand">${logo}${t('demo.name')}</div>
<nav aria-label="${t('demo.menu')}">${sections}</nav>
<nav class="languages" aria-label="${t('demo.languages')}">${links}</nav>
</div>
<div class="wrap hero"><div><h1>${t('demo.title')}</h1><p>${t('demo.lead')}</p></div>
<form class="track" id="track" data-question="${t('demo.track.question', { number: '{number}' })}">
<h2>${t('demo.track.title')}</h2>
<label for="number">${t('demo.track.number')}</label>
<input id="number" name="number" required pattern="[Cc][Hh][Qq]\\d{9}" dir="ltr" autocomplete="off" aria-describedby="hint">
<small id="hint">${t('demo.track.hint')}</small>
<button>${t('demo.track.ask')}</button>
</form></div></header>`;
}

function priceTable(t: Translator): string {
  const number = new Intl.NumberFormat(htmlLang(t.locale));
  const rows = prices
    .map(([weight, city, country]) => {
      const upTo = t('demo.prices.upTo', { weight: number.format(weight) });
      return `<tr><th scope="row">${upTo}</th><td>${number.format(city)}</td><td>${number.format(country)}</td></tr>`;
    })
    .join('\n');
  const [weight, city, country] = (['weight', 'city', 'country'] as const).map(
    (column) => `<th scope="col">${t(`demo.prices.${column}`)}</th>`,
  );
  const note = t('demo.prices.note', { price: number.format(expressPrice) });
  return `<section id="prices"><h2 id="caption">${t('demo.prices.caption')}</h2>
<div class="table" role="region" aria-labelledby="caption" tabindex="0"><table><thead><tr>${weight}${city}${country}</tr></thead><tbody>
${rows}
</tbody></table></div>
<p class="note">${note}</p></section>`;
}

function steps(t: Translator): string {
  const list = (['call', 'follow', 'collect'] as const)
    .map((step) => `<li><h3>${t(`demo.how.${step}`)}</h3><p>${t(`demo.how.${step}Text`)}</p></li>`)
    .join('\n');
  return `<section id="how"><h2>${t('demo.menu.how')}</h2><ol class="steps">${list}</ol></section>`;
}

/** The page's words stand in the catalogs and the company's own files: nothing in them needs escaping. */
function pageOf(t: Translator): string {
  const { locale } = t;
  return `<!doctype html>
<html lang="${htmlLang(locale)}" dir="${dirOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('demo.name')}</title>
<link rel="stylesheet" href="/demo/company.css">
</head>
<body>
${header(t)}
<main class="wrap">
${priceTable(t)}
${steps(t)}
<section id="help" class="help"><h2>${t('demo.menu.help')}</h2>
<p>${t('demo.help.text', { assistant: about.assistantName })}</p>
<button type="button" id="ask">${t('demo.help.ask')}</button></section>
</main>
<footer><div class="wrap"><p>${localized(about.address, locale)}</p><p>${t('demo.invented')}</p></div></footer>
<script src="/widget.js" async data-organization="${about.slug}" data-locale="${locale}" data-accent="${about.accent}"></script>
<script src="/demo/company.js" defer></script>
</body>
</html>
`;
}

function send(reply: FastifyReply, type: string, text: string) {
  return reply
    .headers({ 'content-security-policy': policy, 'content-type': `${type}; charset=utf-8` })
    .send(text);
}

/** The page of the demo's company, which holds the widget. Where there is no demo there is no such page. */
export function serveDemoPage(app: FastifyInstance, context: Context): void {
  if (!context.config.demo) return;
  app.get('/demo/company.css', async (_, reply) => send(reply, 'text/css', demoPageStyle));
  app.get('/demo/company.js', async (_, reply) => send(reply, 'text/javascript', demoPageScript));
  app.get<{ Querystring: { lang?: string } }>('/demo/company', async (request, reply) => {
    const wished = locales.find((locale) => locale === request.query.lang);
    const locale: Locale = wished ?? matchLocale(request.headers['accept-language'], [...locales]);
    return send(reply, 'text/html', pageOf(translator(locale)));
  });
}

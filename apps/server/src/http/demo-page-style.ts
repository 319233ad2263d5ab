/** The style sheet of the demo company's page: a page of its own, with nothing of the product's. */
export const demoPageStyle = `
:root { color-scheme: light dark; --ink: #271c15; --soft: #6a564a; --page: #fffaf5; --card: #fff; --line: #ead9cb; --brand: #b8400e; --deep: #7d2a08; --on: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f4e9e1; --soft: #c9b3a4; --page: #1b1410; --card: #261c16; --line: #45352b; --brand: #ff9a66; --deep: #5a2109; --on: #fff; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 16px; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; font: 17px/1.6 system-ui, "Segoe UI", "Noto Sans", "Noto Naskh Arabic", sans-serif; color: var(--ink); background: var(--page); }
a { color: inherit; }
.wrap { max-width: 1080px; margin-inline: auto; padding-inline: 20px; }
.top { background: var(--deep); color: var(--on); }
.bar { display: flex; flex-wrap: wrap; gap: 8px 36px; align-items: center; padding-block: 14px; }
.brand { display: flex; gap: 10px; align-items: center; margin-inline-end: auto; font-size: 20px; font-weight: 700; }
.brand svg { width: 34px; height: 34px; flex: none; }
.bar nav { display: flex; flex-wrap: wrap; gap: 4px 18px; }
.bar a { padding-block: 4px; text-decoration: none; }
.bar a:hover, .bar a[aria-current] { text-decoration: underline; text-underline-offset: 5px; }
.bar .languages { font-size: 15px; }
.hero { display: grid; gap: 28px 56px; align-items: center; padding-block: 36px 56px; }
@media (min-width: 860px) { .hero { grid-template-columns: 1.1fr 1fr; padding-block: 56px 72px; } }
h1 { margin: 0 0 14px; font-size: clamp(31px, 5.4vw, 50px); line-height: 1.12; }
.hero p { margin: 0; font-size: 19px; }
.track { padding: 24px; border-radius: 16px; background: var(--card); color: var(--ink); }
.track h2 { margin: 0 0 12px; font-size: 22px; line-height: 1.3; }
label { display: block; margin-bottom: 6px; font-weight: 600; }
input { width: 100%; min-height: 48px; padding: 8px 14px; border: 1px solid var(--soft); border-radius: 10px; font: inherit; color: inherit; background: var(--page); }
.track small { display: block; margin: 6px 0 16px; color: var(--soft); font-size: 15px; }
button { min-height: 48px; padding: 10px 22px; border: 0; border-radius: 10px; font: inherit; font-weight: 600; color: #fff; background: #b8400e; cursor: pointer; }
button:hover { background: #99330a; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.top :focus-visible { outline-color: #ffd9c2; }
section { padding-block: 48px 8px; }
h2 { margin: 0 0 18px; font-size: 28px; line-height: 1.25; }
.table { overflow-x: auto; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 12px 18px; text-align: start; }
thead th { font-size: 15px; color: var(--soft); }
tbody tr { border-top: 1px solid var(--line); }
tbody th { font-weight: 500; }
@media (max-width: 520px) {
  .wrap { padding-inline: 16px; }
  .bar .languages { gap: 4px 12px; font-size: 14px; }
  th, td { padding: 11px 12px; }
  tbody th, tbody td { white-space: nowrap; }
}
.note { color: var(--soft); }
.steps { display: grid; gap: 18px; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); margin: 0; padding: 0; list-style: none; }
.steps li { padding: 22px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
.steps h3 { margin: 0 0 6px; font-size: 19px; color: var(--brand); }
.steps p { margin: 0; }
.help { max-width: 640px; padding-bottom: 24px; }
footer { margin-top: 56px; padding-block: 26px 110px; border-top: 1px solid var(--line); color: var(--soft); font-size: 15px; }
footer p { margin: 0 0 6px; }
`;

/** The page's own script: what is asked for is asked of the widget. */
export const demoPageScript = `
const form = document.querySelector('#track');
const ask = (question) => window.CivicConnect && window.CivicConnect.open(question);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const number = String(new FormData(form).get('number')).trim().toUpperCase();
  ask(form.dataset.question.replace('{number}', number));
});
document.querySelector('#ask').addEventListener('click', () => ask());
`;

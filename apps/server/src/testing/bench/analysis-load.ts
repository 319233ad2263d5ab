import { Agent, request } from 'node:http';
import { getPriority, setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { endpoints } from '@civicconnect/contract';
import { heldOut } from '../../demo/narpay/heldout.ts';

// A process of its own, so that asking for analyses does not delay what measures messages:
// told `{rate}` it asks at that rate until told 0, and then says what it saw.
//
// It stands for programs on other machines, so what it takes of this one should not count: it asks
// as plainly as HTTP allows, throws answers away unread, and lets everybody else go first.
setPriority(getPriority() + 10);

const [url = '', key = '', organizationId = ''] = process.argv.slice(2);
const address = `${url}/api${endpoints.analyze.path}`;
const agent = new Agent({ keepAlive: true });
const headers = { 'x-service-key': key, 'content-type': 'application/json' };
/** With more open the product is behind: asking on would only measure the queue. */
const mostOpen = 200;

export interface LoadReport {
  answered: number;
  failed: number;
  left: number;
  milliseconds: number[];
  seconds: number;
}

function freshReport(): LoadReport {
  return { answered: 0, failed: 0, left: 0, milliseconds: [], seconds: 0 };
}

let rate = 0;

/** @returns the status, 0 for none */
function analyze(body: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    asked.on('error', () => resolve(0));
    asked.end(body);
  });
}

async function ask(report: LoadReport, at: number): Promise<void> {
  const begun = performance.now();
  const text = heldOut[at % heldOut.length]?.text ?? '';
  const status = await analyze(JSON.stringify({ messageId: `bench-${at}`, text, organizationId }));
  if (status === 200) {
    report.answered += 1;
    report.milliseconds.push(performance.now() - begun);
  } else report.failed += 1;
}

async function run(): Promise<void> {
  const report = freshReport();
  const open = new Set<Promise<void>>();
  const begun = performance.now();
  for (let at = 0; rate > 0; at += 1) {
    const early = begun + (at * 1000) / rate - performance.now();
    if (early > 1) await delay(early);
    if (open.size >= mostOpen) {
      report.left += 1;
      await delay(1);
      continue;
    }
    const asked = ask(report, at).finally(() => open.delete(asked));
    open.add(asked);
  }
  report.seconds = (performance.now() - begun) / 1000;
  await Promise.all(open);
  process.send?.(report);
}

process.on('message', (told: { rate: number }) => {
  const wasQuiet = rate === 0;
  rate = told.rate;
  if (wasQuiet && rate > 0) void run();
});

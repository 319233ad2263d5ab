import { sweepClocks } from '../jobs/clocks.ts';
import { sweepAlerts } from '../modules/alerts/sweep.ts';
import type { TestApp } from './create-test-app.ts';
import type { Person } from './people.ts';

/** Moves the clock, renews the logins that the leap ended, and lets the sessions' clocks look. */
export async function letPass(test: TestApp, hours: number, people: Person[] = []): Promise<void> {
  const { clock } = test.context;
  clock.setOffsetSeconds(clock.offsetSeconds() + hours * 3600);
  for (const person of people) await person.renew();
  await sweepClocks(test.context);
  await sweepAlerts(test.context);
  await test.context.relay.settled();
}

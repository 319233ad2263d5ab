import type { FastifyInstance } from 'fastify';
import { isAiAlone } from './config.ts';
import type { Context } from './context.ts';
import type { DemoLogin } from './demo/seed.ts';
import { demoLoginsFile } from './first-start.ts';

function address(context: Context, app: FastifyInstance): string {
  const { config } = context;
  if (config.publicUrl) return config.publicUrl;
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
}

function loginLines(logins: DemoLogin[]): string[] {
  const shown = [
    ...new Map(logins.map((login) => [`${login.organization} ${login.role}`, login])).values(),
  ];
  return shown.map(
    ({ role, email, password }) => `  ${role.padEnd(10)} ${email.padEnd(34)} ${password}`,
  );
}

/**
 * Says where the product is and who may log in. Passwords go to a terminal, never to a file that
 * collects the output.
 */
export function announce(
  context: Context,
  app: FastifyInstance | null,
  logins: DemoLogin[] | null,
): void {
  const { config, sms } = context;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (!app) {
    say(`CivicConnect works: ${[...config.roles].join(', ')}`);
    return;
  }
  const url = address(context, app);
  say('');
  say(`CivicConnect is ready: ${url}`);
  if (isAiAlone(config)) {
    say(`  AI service: ${url}/api/v1`);
    return;
  }
  say(`  staff: ${url}/staff · API: ${url}/api/docs`);
  if (sms.name === 'development')
    say('  Sign-in codes are shown on the page instead of being sent (SMS_PROVIDER=development).');
  if (!config.demo) return;
  const file = demoLoginsFile(config.dataDir);
  if (logins && process.stdout.isTTY) {
    say('Demo logins:');
    for (const line of loginLines(logins)) say(line);
    say(`  all of them: ${file}`);
  } else {
    say(`  Demo logins: ${file}`);
  }
}

import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readMe } from '../../../foundation/api/server.ts';
import { safePath } from '../../../foundation/page/safe-path.ts';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';
import { LoginScreen } from '../../../staff/login/login-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('staff.login.title') };
}

type Search = Promise<{ back?: string | string[] }>;

/** `/staff/login?back=/staff…`: logs staff in and leads back to where they were going. */
export default async function LoginPage({ searchParams }: { searchParams: Search }) {
  const wish = (await searchParams).back;
  const asked = safePath(typeof wish === 'string' ? wish : null);
  const back = /^\/(staff|admin)(?=[/?]|$)/.test(asked) ? asked : '/staff';
  if ((await readMe('staff'))?.person.kind === 'staff') redirect(back);
  return <LoginScreen back={back} />;
}

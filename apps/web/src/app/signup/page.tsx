import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { publicClient } from '../../foundation/api/server.ts';
import { readStaffLocale } from '../../staff/desk/staff-locale.ts';
import { ClosedScreen } from '../../staff/signup/closed-screen.tsx';
import { SignUpScreen } from '../../staff/signup/signup-screen.tsx';
import { SignUpWords } from '../../staff/signup/signup-words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('signup.title') };
}

/** `/signup`: an organization signs up, where the installation lets them. */
export default async function SignUpPage() {
  const { open } = await (await publicClient()).signUp();
  return <SignUpWords>{open ? <SignUpScreen /> : <ClosedScreen />}</SignUpWords>;
}

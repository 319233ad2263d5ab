import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { RouterScreen } from '../../../staff/brain/preview/router-screen.tsx';
import { DeskPage } from '../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.preview.title') };
}

/** `/staff/router`: where a message would go, and why. */
export default function RouterPage() {
  return (
    <DeskPage path="/staff/router" permission="learned.manage" words={['brain.']}>
      <RouterScreen />
    </DeskPage>
  );
}

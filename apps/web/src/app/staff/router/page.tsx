import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { BrainPage } from '../../../staff/brain/brain-page.tsx';
import { RouterScreen } from '../../../staff/brain/preview/router-screen.tsx';
import { readStaffLocale } from '../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.preview.title') };
}

/** `/staff/router`: where a message would go, and why. */
export default function RouterPage() {
  return (
    <BrainPage path="/staff/router" permission="learned.manage">
      <RouterScreen />
    </BrainPage>
  );
}

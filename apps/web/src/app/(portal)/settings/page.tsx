import '../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../foundation/page/query.ts';
import { SettingsPage } from '../../../portal/settings/settings-page.tsx';

export default async function Page(props: { searchParams: Promise<Query> }) {
  const query = await props.searchParams;
  return <SettingsPage organization="-" saved={textOf(query.saved) === '1'} />;
}

import '../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../foundation/page/query.ts';
import { MyAppealsPage } from '../../../portal/my/my-appeals-page.tsx';

export default async function Page(props: { searchParams: Promise<Query> }) {
  const query = await props.searchParams;
  return (
    <MyAppealsPage
      organization="-"
      tab={textOf(query.tab) === 'closed' ? 'closed' : 'open'}
      cursor={textOf(query.cursor) || undefined}
    />
  );
}

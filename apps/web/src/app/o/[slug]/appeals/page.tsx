import '../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../foundation/page/query.ts';
import { MyAppealsPage } from '../../../../portal/my/my-appeals-page.tsx';

export default async function Page(props: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug } = await props.params;
  const query = await props.searchParams;
  return (
    <MyAppealsPage
      organization={slug}
      tab={textOf(query.tab) === 'closed' ? 'closed' : 'open'}
      cursor={textOf(query.cursor) || undefined}
    />
  );
}

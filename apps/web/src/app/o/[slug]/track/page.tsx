import '../../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../../foundation/page/query.ts';
import { TrackPage } from '../../../../portal/receipt/track-page.tsx';

export default async function Page(props: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug } = await props.params;
  const query = await props.searchParams;
  return (
    <TrackPage
      organization={slug}
      number={textOf(query.number)}
      phoneEnd={textOf(query.phoneEnd)}
    />
  );
}

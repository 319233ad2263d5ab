import '../../../styles/portal-pages.css';
import { type Query, textOf } from '../../../foundation/page/query.ts';
import { TrackPage } from '../../../portal/receipt/track-page.tsx';

export default async function Page(props: { searchParams: Promise<Query> }) {
  const query = await props.searchParams;
  return (
    <TrackPage organization="-" number={textOf(query.number)} phoneEnd={textOf(query.phoneEnd)} />
  );
}

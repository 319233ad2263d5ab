import '../../../../../../styles/portal-pages.css';
import { WrongPlacePage } from '../../../../../../portal/appeal/wrong-place-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await props.params;
  return <WrongPlacePage organization={slug} id={id} />;
}

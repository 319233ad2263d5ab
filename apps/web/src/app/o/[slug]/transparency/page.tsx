import '../../../../styles/portal-pages.css';
import { TransparencyPage } from '../../../../portal/transparency/transparency-page.tsx';

/** `/o/{slug}/transparency`: how well an organization serves. */
export default async function Page(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  return <TransparencyPage organization={slug} />;
}

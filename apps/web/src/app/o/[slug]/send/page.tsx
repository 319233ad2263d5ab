import '../../../../styles/portal-pages.css';
import { SendPage } from '../../../../portal/send/send-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  return <SendPage organization={slug} />;
}

import '../../../../styles/portal-pages.css';
import { AssistantPage } from '../../../../portal/assistant/assistant-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  return <AssistantPage organization={slug} />;
}

import '../../../../../styles/portal-pages.css';
import { DeletedPage } from '../../../../../portal/settings/delete-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string }> }) {
  return <DeletedPage organization={(await props.params).slug} />;
}

import '../../../../styles/portal-pages.css';
import { DeletedPage } from '../../../../portal/settings/delete-page.tsx';

export default function Page() {
  return <DeletedPage organization="-" />;
}

import { LoaderCircle } from 'lucide-react';

export function Spinner() {
  return <LoaderCircle className="spinner icon-s" aria-hidden="true" />;
}

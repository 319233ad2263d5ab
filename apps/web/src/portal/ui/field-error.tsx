import { CircleAlert } from 'lucide-react';
import { Icon } from './icon.tsx';

/** What is wrong with one field, right above it. Named by the field's `aria-describedby`. */
export function FieldError(props: { id: string; text: string | undefined }) {
  if (!props.text) return null;
  return (
    <p id={props.id} className="error-line">
      <Icon of={CircleAlert} size={20} />
      <span>{props.text}</span>
    </p>
  );
}

import { useDesk } from '../desk/desk-context.tsx';

/** Whether the reader is offered to suggest: who may edit writes it there and then. */
export function useMaySuggest(): boolean {
  const { may } = useDesk();
  return may('knowledge.suggest') && !may('knowledge.edit');
}

/** A key's cap, shown once near the action that has the key. Screen readers get the key by `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: string }) {
  return (
    <span className="key-cap" aria-hidden="true" dir="ltr">
      {children}
    </span>
  );
}

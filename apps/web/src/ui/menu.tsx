import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';

interface MenuProps {
  trigger: ReactElement;
  children: ReactNode;
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
}

/** A menu that opens from a button. It stays where its button is in the page: within the same landmark. */
export function Menu({ trigger, children, side = 'bottom', align = 'start' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        className="menu"
        side={side}
        align={align}
        sideOffset={6}
        collisionPadding={8}
        // A long menu scrolls: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

interface MenuItemProps {
  icon: LucideIcon;
  children: ReactNode;
  onSelect: () => void;
  keyCap?: string;
}

export function MenuItem({ icon: Icon, children, onSelect, keyCap }: MenuItemProps) {
  return (
    <Radix.Item className="menu-item" onSelect={onSelect}>
      <Icon className="icon-s" aria-hidden="true" />
      <span className="flex-1">{children}</span>
      {keyCap && <KeyCap>{keyCap}</KeyCap>}
    </Radix.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChoose: (value: T) => void;
}

/** One of several, with a tick at the chosen one. */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup value={value} aria-label={label}>
      <Radix.Label className="menu-label">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className="menu-item"
          lang={option.lang}
          onSelect={() => onChoose(option.value)}
        >
          <span className="grid w-[14px] place-items-center">
            <Radix.ItemIndicator>
              <Check className="icon-s" aria-hidden="true" />
            </Radix.ItemIndicator>
          </span>
          <span>{option.label}</span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

interface MenuCheckProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string; checked: boolean }[];
  onCheck: (value: T, checked: boolean) => void;
}

/** Any of several, each with a tick of its own; the menu stays open. */
export function MenuCheck<T extends string>({ label, options, onCheck }: MenuCheckProps<T>) {
  return (
    <Radix.Group aria-label={label}>
      <Radix.Label className="menu-label">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.CheckboxItem
          key={option.value}
          className="menu-item"
          checked={option.checked}
          onCheckedChange={(checked) => onCheck(option.value, checked)}
          onSelect={(event) => event.preventDefault()}
        >
          <span className="grid w-[14px] place-items-center">
            <Radix.ItemIndicator>
              <Check className="icon-s" aria-hidden="true" />
            </Radix.ItemIndicator>
          </span>
          <span>{option.label}</span>
        </Radix.CheckboxItem>
      ))}
    </Radix.Group>
  );
}

export function MenuLine() {
  return <Radix.Separator className="menu-line" />;
}

import type { KeyOf } from '@civicconnect/i18n/browser';

type SheetKey = KeyOf<'staff' | 'desk' | 'quick' | 'talk'>;

export interface Shortcut {
  label: SheetKey;
  /** As they are drawn. */
  keys: readonly string[];
  /** As `nameOf` names them; a test holds them against what the screens listen to. */
  names: readonly string[];
}

/** Every key of the desk, by what it is for. */
export const shortcutGroups: readonly { title: SheetKey; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'staff.keys.group.moving',
    shortcuts: [
      {
        label: 'staff.keys.nextPrevious',
        keys: ['J', 'K'],
        names: ['j', 'k', 'ArrowDown', 'ArrowUp'],
      },
      { label: 'desk.keys.ends', keys: ['Home', 'End'], names: ['Home', 'End'] },
      { label: 'staff.keys.openRow', keys: ['↵'], names: ['Enter'] },
      { label: 'staff.keys.peek', keys: ['Space'], names: ['Space'] },
      { label: 'desk.keys.filter', keys: ['/'], names: ['/'] },
      { label: 'desk.keys.palette', keys: ['Ctrl K'], names: ['ctrl+k'] },
      { label: 'staff.keys.back', keys: ['Esc'], names: ['Escape'] },
      { label: 'staff.keys.title', keys: ['?'], names: ['?'] },
    ],
  },
  {
    title: 'staff.keys.group.session',
    shortcuts: [
      { label: 'staff.action.pick', keys: ['P'], names: ['p'] },
      { label: 'staff.keys.hold', keys: ['H'], names: ['h'] },
      { label: 'staff.action.end', keys: ['E'], names: ['e'] },
      { label: 'desk.action.transfer', keys: ['T'], names: ['t'] },
      { label: 'desk.action.extend', keys: ['D'], names: ['d'] },
      { label: 'desk.action.without', keys: ['X'], names: ['x'] },
      { label: 'desk.approve.submit', keys: ['A'], names: ['a'] },
      { label: 'desk.action.script', keys: ['L'], names: ['l'] },
    ],
  },
  {
    title: 'talk.keys.group',
    shortcuts: [
      { label: 'talk.action.takeOver', keys: ['O'], names: ['o'] },
      { label: 'talk.action.handBack', keys: ['B'], names: ['b'] },
      { label: 'talk.action.escalate', keys: ['U'], names: ['u'] },
      { label: 'talk.action.makeAppeal', keys: ['M'], names: ['m'] },
      { label: 'talk.action.copilot', keys: ['Q'], names: ['q'] },
    ],
  },
  {
    title: 'staff.keys.group.check',
    shortcuts: [
      { label: 'staff.check.yes', keys: ['Y'], names: ['y'] },
      { label: 'staff.action.correct', keys: ['C'], names: ['c'] },
      { label: 'staff.keys.candidate', keys: ['1', '2', '3'], names: ['1', '2', '3'] },
      { label: 'staff.keys.undo', keys: ['Z'], names: ['z'] },
    ],
  },
  {
    title: 'desk.keys.group.writing',
    shortcuts: [
      { label: 'desk.action.note', keys: ['N'], names: ['n'] },
      { label: 'quick.menu.open', keys: ['R'], names: ['r'] },
      { label: 'staff.keys.send', keys: ['Ctrl ↵'], names: ['ctrl+Enter'] },
      { label: 'desk.keys.sendAndEnd', keys: ['Ctrl Shift ↵'], names: ['ctrl+shift+Enter'] },
    ],
  },
];

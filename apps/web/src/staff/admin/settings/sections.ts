import type { KeyOf } from '@civicconnect/i18n/browser';

/** The sections of the settings in their order, each with the fields that have a default to go back to. */
export const sections = {
  organization: ['timeZone'],
  branding: ['branding.accent'],
  portal: ['languages', 'publicPage'],
  appeal: ['appeal.minLength', 'appeal.maxLength', 'appeal.duplicateSeconds'],
  deadlines: [
    'deadlines.firstReplySeconds',
    'deadlines.resolution.application',
    'deadlines.resolution.complaint',
    'deadlines.resolution.proposal',
    'deadlines.resolution.studied',
    'deadlines.resolution.extended',
  ],
  timers: [
    'timers.inactiveSeconds',
    'timers.heldSeconds',
    'timers.assistingSeconds',
    'timers.warnSeconds',
    'timers.reopenSeconds',
  ],
  work: ['pickOn', 'chat.departmentId'],
} as const;
export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

export const titleOf = (name: SectionName): KeyOf<'admin'> => `admin.${name}.title`;

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
  work: ['pickOn'],
  feedback: ['feedback.reminder', 'feedback.afterHours'],
  digest: ['digest.on', 'digest.hour'],
  retention: [
    'retention.sessionsDays',
    'retention.rejectedDays',
    'retention.injectionLogDays',
    'retention.aiCallsDays',
    'retention.deliveriesDays',
    'retention.webhookLogDays',
    'retention.notificationsDays',
  ],
  citizens: [],
} as const;
export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

export function titleOf(name: SectionName): KeyOf<'admin' | 'improvement' | 'dataRights'> {
  if (name === 'feedback' || name === 'digest') return `improvement.${name}.title`;
  if (name === 'retention' || name === 'citizens') return `dataRights.${name}.title`;
  return `admin.${name}.title`;
}

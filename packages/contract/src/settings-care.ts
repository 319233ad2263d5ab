import { z } from 'zod';

/** The reminder of a rating that was not given. */
export const feedbackFields = {
  /** Whether citizens are reminded at all; each session once. */
  reminder: z.boolean(),
  /** Whole hours after the close; it waits further until it is day there. */
  afterHours: z.number().int().min(1).max(168),
};

/** What heads are sent each morning. */
export const digestFields = {
  on: z.boolean(),
  /** From this hour on, by the organization's clocks. */
  hour: z.number().int().min(0).max(23),
};

export const FeedbackSettings = z.object({
  reminder: feedbackFields.reminder.default(true),
  afterHours: feedbackFields.afterHours.default(24),
});

export const DigestSettings = z.object({
  on: digestFields.on.default(true),
  hour: digestFields.hour.default(8),
});

/** The shape of how to reach an organisation. */
import * as z from 'zod';
import { WEEKDAYS } from '../engine/vocabulary.ts';

export const contact = z
  .strictObject({
    phone: z.string().nullable(),
    email: z.string().nullable(),
    website: z.url().nullable(),
    hours: z.string().nullable().describe('The opening hours in words.'),
    opening: z
      .array(
        z
          .strictObject({ days: z.array(z.enum(WEEKDAYS)).readonly(), from: z.string(), to: z.string() })
          .readonly(),
      )
      .readonly()
      .nullable(),
    find: z.string().nullable(),
    area: z.string().nullable(),
  })
  .readonly()
  .describe('Details that are null are not known.');

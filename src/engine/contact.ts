import type { Weekday } from './vocabulary.ts';

/** Days on which a desk can be reached, and the hours of such a day: from 09:00, to 24:00 at most. */
export interface OpeningHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** How to reach an organisation. An absent field is not known: it is never made up. */
export interface Contact {
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly hours?: readonly OpeningHours[];
  /** Where the hours were read. */
  readonly hoursSource?: string;
  /** How to find the right desk when it differs per region or school. */
  readonly find?: string;
  /** The area a regional desk serves. */
  readonly area?: string;
}

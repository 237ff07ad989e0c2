import type { Force, Urgency, Who } from '../engine/tree.ts';

/** The fixed Dutch words of the layout. Everything else a reader sees comes from the content. */
export const LABELS = {
  who: { ouder: 'U', kind: 'Uw kind', school: 'School', samen: 'Samen' } satisfies Record<Who, string>,
  force: { recht: 'uw recht', plicht: 'plicht', gebruik: null, tip: null } satisfies Record<
    Force,
    string | null
  >,
  urgency: {
    nu: 'Nu meteen',
    eerst: 'Begin hier',
    daarna: 'Daarna, als het nodig is',
    'kan-ook': 'Kan ook',
  } satisfies Record<Urgency, string>,
} as const;

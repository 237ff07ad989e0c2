/** Ways to say that the answer is not known, as a whole text: 'ik weet het niet precies', 'geen idee', a dash. */
const NOT_KNOWN =
  /^(?:[-–—]|onbekend|vergeten|overslaan|sla (?:dit |het |deze vraag )?over|(?:ik )?(?:heb )?geen idee|(?:(?:ik|we|wij|dat|het|nog) )*(?:weet|weten)[ -](?:(?:ik|we|wij|dat|het|er|echt|nog|even) )*niet(?: (?:meer|precies|zeker|goed|echt))*)$/;

/** Tells whether somebody says that they do not know. `typed` may have capitals and a full stop. */
export function saysNotKnown(typed: string): boolean {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[.!…]+$/, '')
    .replace(/\s+/g, ' ');
  return NOT_KNOWN.test(text);
}

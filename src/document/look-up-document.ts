import type { Root, RootContent } from 'mdast';
import type { StepFacts } from '../engine/look-up.ts';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import type { Term } from '../engine/tree.ts';
import { actionLine } from './action-line.ts';
import { talkSections } from './advice-document.ts';
import { documentOf, heading, numbered, paragraph, section, strong, task } from './build.ts';
import { shortContact } from './contact.ts';
import { organisationCard } from './organisation-card.ts';
import type { ReadSource } from './reading.ts';

/** Lays terms out: each with its explanation and other spellings. */
export function termsDocument(terms: readonly Term[]): Root {
  return documentOf(
    ...terms.map(({ term, also, text }) => {
      const spellings = also.length === 0 ? '' : ` Ook: ${also.join(', ')}.`;
      return paragraph(strong(`${term}:`), ` ${text}${spellings}`);
    }),
  );
}

/** Lays organisations out: a line each, or a whole card. */
export function organisationsDocument(
  organisations: readonly OrganisationFacts[],
  sources: readonly ReadSource[],
  inFull: boolean,
): Root {
  return documentOf(
    ...organisations.flatMap((one): RootContent[] => {
      if (inFull) return [heading(1, one.name), ...organisationCard(one, sources)];
      return [paragraph(strong(`${one.name} (${one.id}).`), ` ${one.for} `, ...shortContact(one.contact))];
    }),
  );
}

/** Lays steps out: what each is for, or all that holds for everybody. */
export function stepsDocument(steps: readonly StepFacts[], inFull: boolean): Root {
  return documentOf(...steps.flatMap((step) => (inFull ? stepInFull(step) : stepOpening(step, false))));
}

function stepInFull(step: StepFacts): RootContent[] {
  const actions = step.actions.map((action) => task(actionLine(action)));
  return [
    ...stepOpening(step, true),
    ...section(heading(2, 'Wat u kunt doen'), numbered(actions)),
    ...talkSections(step),
  ];
}

function stepOpening({ id, number, title, summary, goal }: StepFacts, inFull: boolean): RootContent[] {
  return [
    heading(inFull ? 1 : 2, `Stap ${number}: ${title}${inFull ? '' : ` (${id})`}`),
    paragraph(summary),
    paragraph(strong('Doel:'), ` ${goal}`),
  ];
}

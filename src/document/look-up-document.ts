import type { Root, RootContent } from 'mdast';
import { organisationFacts } from '../engine/organisation-facts.ts';
import type { Line, Organisation, Step, Term, Tree } from '../engine/tree.ts';
import { voiceFor } from '../engine/voice.ts';
import type { FillIn } from '../engine/words.ts';
import { actionLine } from './action-line.ts';
import { bullets, heading, item, numbered, paragraph, section, strong, task } from './build.ts';
import { shortContact } from './contact.ts';
import { organisationCard } from './organisation-card.ts';

/** A list of steps, organisations or terms, or everything about one. */
export function lookUpDocument(
  tree: Tree,
  subject: 'steps' | 'contacts' | 'terms',
  items: readonly (Step | Organisation | Term)[],
  inFull: boolean,
): Root {
  const { say: fillIn } = voiceFor(tree, new Array(tree.questions.length + 1).fill(0));
  const show = (one: Step | Organisation | Term): RootContent[] => {
    if (subject === 'terms') return termBlocks(one as Term);
    if (subject === 'contacts') return organisationBlocks(one as Organisation, inFull, fillIn);
    const number = tree.steps.indexOf(one as Step) + 1;
    return stepBlocks(one as Step, number, inFull, fillIn);
  };
  return { type: 'root', children: items.flatMap(show) };
}

function termBlocks({ term, also, text }: Term): RootContent[] {
  const spellings = also.length === 0 ? '' : ` Ook: ${also.join(', ')}.`;
  return [paragraph(strong(`${term}:`), ` ${text}${spellings}`)];
}

function organisationBlocks(organisation: Organisation, inFull: boolean, fillIn: FillIn): RootContent[] {
  const facts = organisationFacts(organisation, fillIn);
  if (inFull) return [heading(1, facts.name), ...organisationCard(facts)];
  return [
    paragraph(strong(`${facts.name} (${facts.id}).`), ` ${facts.for} `, ...shortContact(facts.contact)),
  ];
}

function stepBlocks(step: Step, number: number, inFull: boolean, fillIn: FillIn): RootContent[] {
  const title = heading(inFull ? 1 : 2, `Stap ${number}: ${step.title}${inFull ? '' : ` (${step.id})`}`);
  const always = <T extends Pick<Line, 'when'>>(list: readonly T[]) =>
    list.filter((one) => one.when === undefined);
  const lines = (list: readonly Line[]) => bullets(always(list).map((line) => item([fillIn(line.text)])));
  const opening = [
    title,
    paragraph(fillIn(step.summary)),
    paragraph(strong('Doel:'), ` ${fillIn(step.goal)}`),
  ];
  if (!inFull) return opening;
  return [
    ...opening,
    ...section(
      heading(2, 'Wat u kunt doen'),
      numbered(
        always(step.actions).map(({ who, text, force }) =>
          task(actionLine({ who, force, text: fillIn(text) }, true)),
        ),
      ),
    ),
    ...section(heading(2, 'Vragen voor het gesprek met school'), lines(step.ask)),
    ...section(heading(2, 'Neem mee'), lines(step.bring)),
    ...section(heading(2, 'U kunt verder als'), lines(step.goOn)),
    ...section(heading(2, 'U zit vast als'), lines(step.stuck)),
  ];
}

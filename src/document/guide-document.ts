import type { Root, RootContent } from 'mdast';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { allOrganisations, allSteps } from '../engine/look-up.ts';
import { bullets, documentOf, heading, item, paragraph, quote, section, strong } from './build.ts';
import { contactLines } from './contact.ts';
import { inDanger } from './conversation-document.ts';
import { stepsDocument } from './look-up-document.ts';

/**
 * All that holds whatever the answers are: what to do in danger, the steps, and whom to reach. For where
 * nothing can be asked, such as a page whose script does not run.
 */
export function guideDocument(tree: CompiledTree): Root {
  const { title, disclaimer } = tree.pack;
  const urgent = inDanger(tree);
  const steps = stepsDocument(allSteps(tree), true).children.map(deeper);
  const contacts = allOrganisations(tree).flatMap(({ name, contact, for: fits }) =>
    section(heading(3, name), paragraph(fits), bullets(contactLines(contact).map((line) => item(line)))),
  );
  return documentOf(
    heading(1, title),
    ...(urgent === '' ? [] : [quote(paragraph(strong(urgent)))]),
    paragraph(NO_QUESTIONS),
    ...steps,
    ...section(heading(2, 'Bij wie u terechtkunt'), ...contacts),
    paragraph(disclaimer),
  );
}

const NO_QUESTIONS =
  'De vragen werken hier niet: daarvoor is JavaScript nodig. Hieronder staan alle stappen, en bij wie u terechtkunt.';

/** A heading one lower: what is a page elsewhere is a part here. */
function deeper(node: RootContent): RootContent {
  return node.type === 'heading' ? heading(node.depth === 1 ? 2 : 3, ...node.children) : node;
}

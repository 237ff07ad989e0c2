import type { Root, RootContent } from 'mdast';
import type { OptionFacts, QuestionFacts } from '../engine/all-questions.ts';
import { bullets, heading, item, paragraph, strong } from './build.ts';

/** Lays questions out: what can be answered and where it leads. In full also why they are asked. */
export function questionsDocument(questions: readonly QuestionFacts[], inFull: boolean): Root {
  return { type: 'root', children: questions.flatMap((question) => oneQuestion(question, inFull)) };
}

function oneQuestion(question: QuestionFacts, inFull: boolean): RootContent[] {
  const { id, text, why, help, conditional, kind, options } = question;
  const targets = new Set(options.map(({ next }) => next));
  const together = targets.size === 1 && question.next === options[0]?.next;
  const own =
    kind === 'date' ? ['een datum, zoals 2026-11-02'] : kind === 'place' ? ['een plaats of postcode'] : [];
  const lines = [...own, ...options.map((option) => optionLine(option, !together))];
  const several = kind === 'many' ? [paragraph('Meer antwoorden mogen.')] : [];
  const after = together ? [paragraph(strong('Daarna:'), ` ${nameOf(question.next)}.`)] : [];
  const more = inFull
    ? [
        paragraph(strong('Waarom:'), ` ${why}`),
        ...(help === null ? [] : [paragraph(help)]),
        ...(conditional ? [paragraph('Deze vraag komt alleen als hij past bij de antwoorden ervoor.')] : []),
      ]
    : [];
  return [
    heading(inFull ? 1 : 2, `${text} (${id})`),
    ...more,
    ...several,
    bullets(lines.map((line) => item([line]))),
    ...after,
  ];
}

function optionLine({ id, label, step, next }: OptionFacts, withNext: boolean): string {
  const leads = [
    ...(step === null ? [] : [`stap ${step}`]),
    ...(withNext ? [`daarna: ${nameOf(next)}`] : []),
  ];
  return `${id}: ${label}${leads.length === 0 ? '' : ` (${leads.join('; ')})`}`;
}

function nameOf(next: string | null): string {
  return next ?? 'het advies';
}

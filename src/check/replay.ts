import { type Answers, chosen, quoted } from '../engine/answers.ts';

/** What an author types to replay answers, with the pack that they are for: its folder, or null for the shipped one. */
export function commandFor(answers: Answers, folder: string | null = null): string {
  const flags = Object.entries(answers).map(([id, value]) => `-a ${id}=${chosen(value).join(',')}`);
  return ['stapwijzer advise', ...flags, ...(folder === null ? [] : [`--content ${quoted(folder)}`])].join(
    ' ',
  );
}

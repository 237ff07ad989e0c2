import type { Root } from 'mdast';
import type { AdviceAlert } from '../engine/advice.ts';
import type { Pack } from '../engine/tree.ts';
import { heading, paragraph, quote, strong } from './build.ts';

/** The first screen. */
export function welcomeDocument({ title, welcome }: Pack): Root {
  return { type: 'root', children: [heading(1, title), paragraph(welcome)] };
}

/** Alerts, at the moment they come up. */
export function alertsDocument(alerts: readonly Pick<AdviceAlert, 'text'>[]): Root {
  return { type: 'root', children: alerts.map(alertBlock) };
}

/** How an alert looks wherever it stands. */
export function alertBlock({ text }: Pick<AdviceAlert, 'text'>) {
  return quote(paragraph(strong('Let op!'), ` ${text}`));
}

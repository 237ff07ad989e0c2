import type { AdviceAlert } from '../../engine/advice.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { isNearHome } from '../../engine/vocabulary.ts';
import { AlertBox } from './alert.tsx';

/** What to know where somebody may look along. */
export const WHO_LOOKS_ALONG =
  'Kan iemand meekijken? Met ‘Meteen weg’ gaat deze pagina weg. De geschiedenis van uw browser weet nog wel dat u hier was.';

/** The alerts that came up with the last answer, each with its number to dial. */
export function ToldAlerts({
  tree,
  alerts,
}: {
  readonly tree: CompiledTree;
  readonly alerts: readonly AdviceAlert[];
}) {
  const nearHome = alerts.some(({ danger }) => isNearHome(danger));
  return (
    <>
      {alerts.map((alert) => (
        <div key={alert.id}>
          <AlertBox kind="error" word="Let op!" isUrgent>
            {alert.text}
          </AlertBox>
          <Dial {...lineFor(tree, alert)} />
        </div>
      ))}
      {nearHome && <p class="utrecht-paragraph">{WHO_LOOKS_ALONG}</p>}
    </>
  );
}

/** Whom to call: a number, and whose it is. */
interface Line {
  readonly phone: string | null;
  readonly name?: string;
}

/** A number as one large link that dials it; with whose it is, where nothing else on the screen says so. */
export function Dial({ phone, name = '', isLarge = false }: Line & { readonly isLarge?: boolean }) {
  if (phone === null) return null;
  return (
    <p>
      <a class={isLarge ? 'call call--large' : 'call'} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
        Bel {phone}
        {name !== '' && !name.includes(phone) && <span>{name}</span>}
      </a>
    </p>
  );
}

/** The line of the first organisation with a number that an alert names. */
export function lineFor({ organisations }: CompiledTree, alert: Pick<AdviceAlert, 'organisations'>): Line {
  for (const id of alert.organisations) {
    const found = organisations.find((one) => one.id === id);
    if (found?.contact.phone !== undefined) return { phone: found.contact.phone, name: found.name };
  }
  return { phone: null };
}

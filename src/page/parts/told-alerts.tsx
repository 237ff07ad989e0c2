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
          <Dial phone={phoneFor(tree, alert)} />
        </div>
      ))}
      {nearHome && <p class="utrecht-paragraph">{WHO_LOOKS_ALONG}</p>}
    </>
  );
}

/** A number as one large link that dials it. */
export function Dial({
  phone,
  isLarge = false,
}: {
  readonly phone: string | null;
  readonly isLarge?: boolean;
}) {
  if (phone === null) return null;
  return (
    <p>
      <a class={isLarge ? 'call call--large' : 'call'} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
        Bel {phone}
      </a>
    </p>
  );
}

/** The number of the first organisation that an alert names; null when none has one. */
export function phoneFor(
  { organisations }: CompiledTree,
  alert: Pick<AdviceAlert, 'organisations'>,
): string | null {
  for (const id of alert.organisations) {
    const phone = organisations.find((one) => one.id === id)?.contact.phone;
    if (phone !== undefined) return phone;
  }
  return null;
}

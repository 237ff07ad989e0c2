/**
 * A place as an answer: a postcode without its letters, a municipality, or a place; with its municipality
 * where more places are called that: `1234`, `gemeente:utrecht`, `plaats:weesp`, `plaats:bergen:bergen-nh`.
 */
const PLACE_KEY =
  /^(?:\d{4}|gemeente:[a-z0-9]+(?:-[a-z0-9]+)*|plaats:[a-z0-9]+(?:-[a-z0-9]+)*(?::[a-z0-9]+(?:-[a-z0-9]+)*)?)$/;

/** Tells whether a text is a normalised place, such as `1234` or `gemeente:utrecht`. */
export function isPlaceKey(text: string): boolean {
  return PLACE_KEY.test(text);
}

/** A place as an answer: a postcode without its letters, or the id of a municipality. */
const PLACE_KEY = /^(?:\d{4}|gemeente:[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Whether a text is a normalised place, such as `1234` or `gemeente:utrecht`. */
export function isPlaceKey(text: string): boolean {
  return PLACE_KEY.test(text);
}

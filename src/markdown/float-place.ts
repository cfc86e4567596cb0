import { englishValue } from '../publication/author-names.ts';
import { PLACE_NAMES } from '../publication/author-words.ts';

/** Where an author wants a thing that could also stand elsewhere: right there, or at the head or the foot of its column. */
export type FloatPlace = 'here' | 'top' | 'foot';

const PLACES: readonly FloatPlace[] = ['here', 'top', 'foot'];

/** The place that a value names in French or in English; undefined where it names none. */
export function placeNamed(value: string): FloatPlace | undefined {
  const name = englishValue('place', value);
  return PLACES.find((place) => place === name);
}

/** What may be written, in both languages, for messages. */
export function placesKnown(): string {
  return PLACES.map((place) => `${PLACE_NAMES[place]} (${place})`).join(', ');
}

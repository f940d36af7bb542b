/** In the browser and not on the server: who one is has to be known before one is signed in. */
const KEY = 'cairn-demo.person';

/**
 * Who was chosen in this browser, as a user ref.
 *
 * @internal
 */
export function getChosenPerson(): string | undefined {
  return window.localStorage.getItem(KEY) ?? undefined;
}

/**
 * Remembers who was chosen, across reloads.
 *
 * @internal
 */
export function setChosenPerson(userRef: string): void {
  window.localStorage.setItem(KEY, userRef);
}

/**
 * The next load asks again.
 *
 * @internal
 */
export function forgetChosenPerson(): void {
  window.localStorage.removeItem(KEY);
}

/**
 * Becomes somebody else and loads the page anew: whatever it has in memory was read with the eyes of the person before.
 *
 * @internal
 */
export function switchPerson(userRef: string): void {
  setChosenPerson(userRef);
  window.location.reload();
}

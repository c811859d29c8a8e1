/**
 * Calls `act` when what stands in a field has changed and is a word: not while an input method composes it (`bei'j` is no word yet),
 * but at once when it has. The answer says whether a word is being composed now.
 */
export function onTyped(input: HTMLInputElement, act: () => void): () => boolean {
  let isComposing = false;
  input.addEventListener('compositionstart', () => (isComposing = true));
  input.addEventListener('compositionend', () => {
    isComposing = false;
    act();
  });
  input.addEventListener('input', () => {
    if (!isComposing) act();
  });
  return () => isComposing;
}

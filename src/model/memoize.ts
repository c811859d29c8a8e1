/**
 * The function `work`, which is then worked out once for each object, and each name with it, that `per` picks from its arguments. What it
 * gave is forgotten with the object.
 */
export function memoize<Args extends unknown[], Made>(
  work: (...args: Args) => Made,
  per: (...args: Args) => readonly [of: object, name?: string | undefined],
): (...args: Args) => Made {
  const known = new WeakMap<object, Map<string, Made>>();
  return (...args) => {
    const [of, name = ''] = per(...args);
    const made = known.get(of) ?? new Map<string, Made>();
    known.set(of, made);
    if (!made.has(name)) made.set(name, work(...args));
    return made.get(name) as Made;
  };
}

/** Works something out once for each of some facts, which never change, for as long as they are held. */
export function onceFor<K extends object, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let held = known.get(key);
    if (held === undefined) known.set(key, (held = { value: workOut(key) }));
    return held.value;
  };
}

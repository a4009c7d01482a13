/**
 * Returns an object whose properties are made when they are first used and stored from then on. If making a property
 * throws, the next use tries again.
 * @param makers the function that makes the value of each property
 */
export function lazily<T extends object>(makers: { readonly [Name in keyof T]-?: () => T[Name] }): T {
  const target = {} as T;
  for (const name of Object.keys(makers) as (keyof T & string)[]) {
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[name]();
        Object.defineProperty(target, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return target;
}

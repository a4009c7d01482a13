/**
 * Returns an object whose properties are made at their first use and then kept. A maker that throws is asked again at
 * the next use.
 * @param makers for each property, the function that makes its value
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

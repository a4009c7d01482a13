/** Does nothing. Without this file, Next would use the product's file in a parent folder. */
export function register(): void {}

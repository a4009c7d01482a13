/** Does nothing. Without this file, Next would use the product's file in a folder above. */
export function register(): void {}

/** Nothing to do. Without this file Next finds the product's, in a folder above. */
export function register(): void {}

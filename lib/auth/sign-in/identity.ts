/** Who a person is, once they have proved it. */
export type Identity = { readonly id: string; readonly name: string; readonly email: string };

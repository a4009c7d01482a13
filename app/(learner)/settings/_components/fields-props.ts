/** The texts of one part of the settings form, by field name. */
export type FieldsProps = {
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
};

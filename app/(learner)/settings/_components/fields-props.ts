/** The texts of a part of the settings form, by the names of its fields. */
export type FieldsProps = {
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
};

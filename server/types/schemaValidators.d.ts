/** Compiled by `scripts/schemaValidators.mjs`. */
declare module '*.schema.json?validate' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}

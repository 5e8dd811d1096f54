/** Settings or a glossary that cannot be used. The message names the setting, or the glossary with line and column. */
export class InvalidOptionsError extends Error {
  override readonly name = 'InvalidOptionsError';
}

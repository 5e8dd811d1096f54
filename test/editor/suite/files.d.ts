declare module '*.code-snippets' {
  const snippets: Record<string, { readonly prefix: readonly string[]; readonly description: string; readonly body: readonly string[] }>;
  export default snippets;
}
declare module 'mocha/mocha.js';

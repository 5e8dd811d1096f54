import { describe, expect, it } from 'vitest';
import { regexesOnUse } from '../../../scripts/regexesOnUse.mjs';

const written = (code: string): string => regexesOnUse(code, false);

describe('regular expressions with Unicode properties', () => {
  it('are made when they are first used, once for the bundle', () => {
    expect(written('const f=t=>/\\p{L}/u.test(t);const g=t=>/\\p{L}/u.test(t);')).toBe(
      'var $unicode0;const f=t=>($unicode0??=RegExp("\\\\p{L}","u")).test(t);const g=t=>($unicode0??=RegExp("\\\\p{L}","u")).test(t);',
    );
  });

  it('are made where their variable is used, also as a property', () => {
    expect(written('var word=/\\p{L}/u,other=1;const f=t=>word.test(t);const o=()=>({word,own:{word:other}.word});')).toBe(
      'var word,other=1;const f=t=>(word??=RegExp("\\\\p{L}","u")).test(t);const o=()=>({word:(word??=RegExp("\\\\p{L}","u")),own:{word:other}.word});',
    );
  });

  it.each([
    ['whose variable has another value elsewhere', 'var word=/\\p{L}/u;function f(){word=/./}'],
    ['whose variable is hidden in a function', 'var word=/\\p{L}/u;const f=(word)=>word.test("a");'],
    ['that keep their place', 'const f=t=>{const all=/\\p{L}/gu;return all.exec(t)};const g=t=>/\\p{L}/uy.exec(t);'],
    ['at the start of the bundle', 'export_(/\\p{L}/u);'],
    ['without properties', 'const f=t=>/[a-z]/u.test(t);'],
  ])('%s stay as they are', (_, code) => {
    expect(written(code)).toBe(code);
  });

  it('are shared by methods that search from the start', () => {
    expect(written('const f=t=>t.replace(/\\P{L}/gu,"");')).toBe(
      'var $unicode0;const f=t=>t.replace(($unicode0??=RegExp("\\\\P{L}","gu")),"");',
    );
  });
});

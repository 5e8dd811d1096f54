import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { expect, it } from 'vitest';
import { entitiesInStatements } from '../../scripts/entities.mjs';

it('the bundles know the entities that occur in statements, and decode them as HTML does', () => {
  const usual =
    `nbsp amp lt gt quot apos copy reg trade sect para deg middot bull hellip ndash mdash lsquo rsquo ldquo rdquo laquo raquo shy
    thinsp ensp emsp zwnj zwj euro pound yen cent frac12 times divide plusmn minus le ge ne asymp larr rarr sup2 sup3 ordf ordm permil prime
    eacute Eacute egrave ecirc euml agrave acirc atilde auml aring aelig ccedil iacute ntilde oacute ocirc ouml otilde oslash uacute uuml yacute
    szlig scaron Scaron zcaron Zcaron ccaron cacute lstrok abreve omacr umacr ubreve gbreve Idot scedil alpha Omega micro comma period lpar rpar
    hyphen dash horbar num`.split(/\s+/);
  for (const name of usual) {
    expect(decodeNamedCharacterReference(name), name).not.toBe(false);
    expect(entitiesInStatements[name], name).toBe(decodeNamedCharacterReference(name));
  }
  expect(Object.keys(entitiesInStatements).length).toBeLessThan(700);
});

import { t } from '../../text/l10n.js';

/** Returns the style sheet of a comparison. Colors are never the only cue. */
export const comparisonStyle = (): string => `body { --width: 52rem; }
body:has(#as-sides:checked) { --width: 80rem; }
.since { margin: 0.2rem 0 0; color: var(--faint); overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 1rem 0 0.2rem; }
h3 { font-size: 1.1rem; margin: 0; }
p { margin: 0; }
a { color: var(--link); }
.legend { margin-top: 0.4rem; font-size: 0.85rem; display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; }
.moved-key { border-left: 0.25rem solid var(--move); background: var(--move-back); padding: 0 0.4rem; }
.controls { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; margin: 0.8rem 0; padding: 0.4rem 0; background: var(--back); border-bottom: 1px solid var(--line); }
fieldset { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; border: 0; margin: 0; padding: 0; font-size: 0.9rem; }
legend { float: left; padding: 0 0.6rem 0 0; color: var(--faint); }
ol { list-style: none; padding: 0; margin: 0; }
ol > li { border-left: 0.25rem solid transparent; margin: 0.5rem 0; padding-left: 0.75rem; scroll-margin-top: 4.5rem; }
ol > li span[id] { scroll-margin-top: 4.5rem; }
ol > li.heading { margin-top: 1.4rem; }
ol > li:target, ol > li:has(:target) { outline: 2px solid var(--link); outline-offset: 3px; }
ol > li.new { border-left-color: var(--ins); }
ol > li.dropped { border-left-color: var(--del); }
ol > li.reworded, ol > li.merged, ol > li.split { border-left-style: double; border-left-color: var(--link); }
ol > li.is-moved { border-left-style: solid; border-left-color: var(--move); background: var(--move-back); }
.head { display: flex; flex-wrap: wrap; gap: 0 0.6rem; align-items: baseline; color: var(--faint); font-size: 0.8rem; }
.number { font-weight: 600; text-decoration: none; min-width: 1.6em; }
.badge { font-weight: 600; }
.new .badge { color: var(--ins); }
.dropped .badge { color: var(--del); }
.is-moved .badge { color: var(--move); }
.steps { margin-left: auto; }
.step { text-decoration: none; padding: 0 0.35rem; }
footer { color: var(--faint); font-size: 0.85rem; }
ins { color: var(--ins); background: var(--ins-back); text-decoration: underline; }
del { color: var(--del); background: var(--del-back); text-decoration: line-through; }
del + ins { margin-left: 0.2em; }
.new .inline ins, .dropped .inline del { background: none; }
.new .inline ins { text-decoration: none; }
.verb { font-weight: 600; }
.verb.weakened, .verb.negated { color: var(--del); }
.verb.strengthened { color: var(--ins); }
.sides { display: none; grid-template-columns: 1fr 1fr; gap: 0 1.2rem; }
.columns { padding-left: 1rem; font-weight: 600; }
body:has(#as-sides:checked) .sides { display: grid; }
body:has(#as-sides:checked) .inline { display: none; }
body:has(#as-sides:checked) li.heading .sides { font-weight: 600; }
body:has(#show-changes:checked) li.same:not(.heading), body:has(#show-verbs:checked) li:not(.has-verb), body:has(#show-dropped:checked) li:not(.dropped) { display: none; }
.none { display: none; color: var(--faint); }
body:has(#show-changes:checked) .none-changes, body:has(#show-verbs:checked) .none-verbs, body:has(#show-dropped:checked) .none-dropped { display: block; }
@media (max-width: 40rem) {
  .sides { grid-template-columns: 1fr; gap: 0.3rem; }
  .sides .before:not(:empty)::before { content: ${JSON.stringify(t('Earlier: '))}; color: var(--faint); }
  .sides .after:not(:empty)::before { content: ${JSON.stringify(t('New: '))}; color: var(--faint); }
}
@media print {
  .controls, .steps, .open, .legend .step { display: none; }
  ol > li { margin: 0.15rem 0; padding-left: 0.4rem; orphans: 2; widows: 2; }
  h2, h3 { font-size: 10pt; }
  footer, .legend { font-size: 7.5pt; line-height: 1.2; }
  .head { font-size: 7pt; margin-right: 0.5em; }
  .head, .inline, .inline p { display: inline; }
  ol > li.heading { margin-top: 0.5rem; break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

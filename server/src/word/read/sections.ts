import type { Section } from '../reading.js';
import type { XmlTag } from '../xml.js';
import { isOn } from './styles.js';

/** Collects the sections of a part. */
export class Sections {
  readonly all: Section[] = [];

  open(): void {
    this.all.push({ references: [], hasTitlePage: false });
  }

  takeProperty(tag: XmlTag): void {
    const section = this.all.at(-1);
    const kind = tag.key === 'w:headerReference' ? 'header' : tag.key === 'w:footerReference' ? 'footer' : undefined;
    if (kind) section?.references.push({ kind, type: tag.attribute('w:type') ?? 'default', id: tag.attribute('r:id') ?? '' });
    else if (section && tag.key === 'w:titlePg') section.hasTitlePage = isOn(tag);
  }
}

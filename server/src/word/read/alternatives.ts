/** The forms of one content (`mc:AlternateContent`), of which the first is read. */
export class Alternatives {
  /** For each content that is open, whether a choice was taken. */
  private readonly taken: boolean[] = [];

  /** @returns whether an element that opens is another form of what was read */
  isOther(key: string): boolean {
    const wasTaken = this.taken.at(-1);
    if (key === 'mc:AlternateContent') this.taken.push(false);
    else if (key === 'mc:Choice' && wasTaken === false) this.taken[this.taken.length - 1] = true;
    else return wasTaken === true && (key === 'mc:Choice' || key === 'mc:Fallback');
    return false;
  }

  close(): void {
    this.taken.pop();
  }
}

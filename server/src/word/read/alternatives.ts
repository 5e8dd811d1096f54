/** Tracks alternative forms of content (`mc:AlternateContent`), of which the first is read. */
export class Alternatives {
  /** Whether a choice was taken, for each open `mc:AlternateContent`. */
  private readonly taken: boolean[] = [];

  /** Returns whether an opening element is an alternative to one that was read. */
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

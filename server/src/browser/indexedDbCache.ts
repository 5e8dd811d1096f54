import type { Cache } from '../workspace/platform.js';

/** The most glossaries and indexes of earlier statements that are kept. */
const most = 4;

const store = 'compiled';

/** What is kept under a key. */
interface Kept {
  readonly bytes: Blob;
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('communique', 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(store);
  return done(request);
}

/** Keeps bytes in the browser’s own database. Where there is none, or it is full or closed to this page, nothing is kept. */
export function indexedDbCache(factory: IDBFactory): Cache {
  const database = async (): Promise<IDBDatabase> => opened(factory);
  return {
    read: async (key) => {
      const db = await database();
      try {
        const found = (await done(db.transaction(store).objectStore(store).get(key))) as Kept | undefined;
        if (!found) return undefined;
        await done(
          db
            .transaction(store, 'readwrite')
            .objectStore(store)
            .put({ ...found, used: Date.now() } satisfies Kept, key),
        );
        return new Uint8Array(await found.bytes.arrayBuffer());
      } finally {
        db.close();
      }
    },
    write: async (key, parts) => {
      const db = await database();
      try {
        const kept: Kept = { bytes: new Blob([...parts]), used: Date.now() };
        const all = db.transaction(store, 'readwrite').objectStore(store);
        await done(all.put(kept, key));
        const [keys, values] = await Promise.all([done(all.getAllKeys()), done(all.getAll() as IDBRequest<Kept[]>)]);
        const oldest = keys.map((k, i) => ({ k, used: values[i]?.used ?? 0 })).sort((a, b) => b.used - a.used);
        await Promise.all(oldest.slice(most).map(({ k }) => done(all.delete(k))));
      } finally {
        db.close();
      }
    },
  };
}

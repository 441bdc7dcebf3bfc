import type { Loader } from '../loader.js';
import type { NotebookListener } from '../notebooks.js';
import type { Session } from '../session.js';

/** `notebookDocument/didOpen`, `didChange`, `didSave` and `didClose`. */
export function notebookSync(session: Session, loader: Loader): NotebookListener {
  return {
    opened: (uri, cells) => {
      session.openNotebook(uri, cells);
      if (session.placeOf(uri) === undefined) loader.loadAround(uri);
    },
    changed: (uri, cells) => session.changeNotebook(uri, cells),
    saved: (uri) => session.save(uri),
    closed: (uri) => session.close(uri),
  };
}

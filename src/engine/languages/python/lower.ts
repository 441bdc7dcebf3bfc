import { finish } from '../../facts/module.js';
import type { Module } from '../../facts/nodes.js';
import { errorSpans } from '../../syntax/index.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { pythonKinds } from './kinds.js';
import { Reader } from './reader.js';
import { lowerBlock } from './statements.js';

/** The facts of a Python 3 module (Python 2's own statements become `otherStatement`). `text` is what `root` was parsed from, `before` an earlier state of the file. */
export function lowerPython(root: SyntaxNode, text: string, before?: Module): Module {
  const broken = errorSpans(root);
  const reader = new Reader(text, pythonKinds.of(root), broken.length === 0);
  const body = lowerBlock(reader, root);
  const errors = reader.tooDeep.length === 0 ? broken : [...broken, ...reader.tooDeep].sort((a, b) => a.start - b.start);
  const comments = reader.comments.sort((a, b) => a.start - b.start);
  return finish({ language: 'python', text, body, comments, errors, directives: [] }, before);
}

/** True for Jupyter notebooks: what they print is their user interface, and people run them by hand. */
export function isNotebookFile(file: string): boolean {
  return file.toLowerCase().endsWith('.ipynb');
}

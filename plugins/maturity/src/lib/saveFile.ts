/** Hands a file to the browser to be saved. */
export function saveFile(options: {
  name: string;
  type: string;
  content: string;
}): void {
  const { name, type, content } = options;
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

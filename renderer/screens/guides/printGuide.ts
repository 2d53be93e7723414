/** Prints a text on a page of its own, without the window around it. */
export function printText(title: string, text: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = title;
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (page === null || view === null) {
    frame.remove();
    return;
  }
  page.title = title;
  for (const paragraph of text.trim().split('\n')) {
    const line = page.createElement('p');
    line.textContent = paragraph;
    page.body.append(line);
  }
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.print();
}

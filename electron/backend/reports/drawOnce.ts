/** A report has some ten pictures; of those of an earlier one, a few may come again. */
const mostKept = 40;

/**
 * Makes a drawing once in this thread for equal contents, named by the key. What is shown before a report is printed has its
 * pictures drawn already when the file is asked for.
 */
export function createDrawOnce<Drawing>(): (key: string, draw: () => Drawing) => Drawing {
  const drawn = new Map<string, Drawing>();
  return (key, draw) => {
    const drawing = drawn.get(key) ?? draw();
    drawn.delete(key);
    drawn.set(key, drawing);
    const oldest = drawn.keys().next();
    if (drawn.size > mostKept && oldest.done !== true) drawn.delete(oldest.value);
    return drawing;
  };
}

import { type RefObject, useEffect } from 'react';

/** What the view is called: its heading and, of a clause, the instrument above it; without marks of certainty. */
export function viewTitle(within: ParentNode = document): string {
  const heading = within.querySelector('h1')?.cloneNode(true) as HTMLElement | undefined;
  for (const mark of heading?.querySelectorAll('.certainty') ?? []) mark.remove();
  const above = within.querySelector('[data-part-of]')?.textContent?.trim();
  const own = heading?.textContent?.trim() ?? '';
  return [own, above].filter(Boolean).join(', ');
}

/** The window is called as the view is, as soon as the view knows its name. */
export function useWindowTitle(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = main.current;
    if (!element) return;
    const name = () => {
      const title = viewTitle(element);
      document.title = title ? `${title} – Casus` : 'Casus';
    };
    // After the frame: what the reader pressed is painted first.
    let due: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(due);
      due = setTimeout(name);
    });
    observer.observe(element, { subtree: true, childList: true, characterData: true });
    name();
    return () => {
      clearTimeout(due);
      observer.disconnect();
    };
  }, [main]);
}

/** For who hears the page: says when an answer is being worked out, and in short what it is. */
export function Announce({ said }: { readonly said: string }) {
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}

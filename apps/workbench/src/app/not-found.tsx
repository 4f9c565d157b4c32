import { Link } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';

export function NotFound() {
  const text = useText();
  return (
    <div className="page">
      <h1>{text.notFound}</h1>
      <p>
        <Link to="/">{text.toStart}</Link>
      </p>
    </div>
  );
}

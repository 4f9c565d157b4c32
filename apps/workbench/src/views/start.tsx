import { Link } from '@tanstack/react-router';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';

/** What one can come here for, above the library. */
export function Start() {
  const text = useText();
  const [report] = useCatalogue().reports;
  return (
    <section className="start">
      <h1>{text.tagline}</h1>
      <p className="lead">{text.start.lead}</p>
      <div className="tasks">
        {report ? (
          <Link to="/audit/$report" params={{ report: report.id }} className="task">
            <strong>{text.start.report}</strong>
            <span>{report.title}</span>
          </Link>
        ) : null}
        <Link to="/audit-own" className="task">
          <strong>{text.start.own}</strong>
          <span>{text.start.ownDo}</span>
        </Link>
        <Link to="/case" className="task">
          <strong>{text.start.case}</strong>
          <span>{text.start.caseDo}</span>
        </Link>
        <Link to="/cover" className="task">
          <strong>{text.start.cover}</strong>
          <span>{text.start.coverDo}</span>
        </Link>
      </div>
    </section>
  );
}

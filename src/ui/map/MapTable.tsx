import type { Language } from '../shared/language';
import { columns, type MapModel } from './model';

/** The map as a table: what stands in the picture, in the order in which it reads. */
export function MapTable({
  language,
  base,
  model,
  label,
}: {
  language: Language;
  base: string;
  model: MapModel;
  label: string;
}) {
  return (
    <table class="nf-map-table">
      <caption class="nf-unseen">{label}</caption>
      <tbody>
        {model.bands.flatMap((band) =>
          columns.map((column) => (
            <tr key={`${band.nodes[0]?.id} ${column}`}>
              <th scope="row">{language.text(`map.${column}`)}</th>
              <td>
                <ul>
                  {band.nodes
                    .filter((node) => node.column === column)
                    .map((node) => (
                      <li key={node.id}>
                        <span dir="auto">{node.title}</span>
                        {node.beside !== null && <>, {node.beside}</>}
                        {node.notes.map((note) => (
                          <span key={note} class="nf-who" dir="auto">
                            {note}
                          </span>
                        ))}
                        {node.issues.map((issue) => (
                          <span key={issue.issue} class="nf-who">
                            <a href={`${base}/browse/${encodeURIComponent(issue.issue)}`}>{issue.issue}</a>{' '}
                            {issue.summary}
                          </span>
                        ))}
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

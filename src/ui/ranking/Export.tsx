import type { Language } from '../shared/language';

interface ExportProps {
  language: Language;
  base: string;
  project: string;
  /** The parameters of REST that choose the list. */
  parameters: Record<string, string>;
  /** Whether everything of the project is offered, too. */
  everything: boolean;
}

const formats = ['csv', 'xlsx'] as const;

/** The list as it is seen, as files, and everything of the project. Plain links: the browser saves them, however long they are. */
export function Export({ language, base, project, parameters, everything }: ExportProps) {
  return (
    <div class="nf-export" role="group" aria-label={language.text('ranking.export')}>
      <span class="nf-subtle" aria-hidden="true">
        {language.text('ranking.export')}
      </span>
      {formats.map((format) => (
        <a
          key={format}
          href={`${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/export?${new URLSearchParams({ ...parameters, format })}`}
          download={`${project}-ranking.${format}`}
        >
          {language.text(`ranking.export.${format}`)}
        </a>
      ))}
      {everything && (
        <a
          href={`${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/export?format=json`}
          download={`${project}.json`}
          title={language.text('ranking.export.json.words')}
        >
          {language.text('ranking.export.json')}
        </a>
      )}
    </div>
  );
}

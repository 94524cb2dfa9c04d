import type { Language } from '../shared/language';
import type { Health } from './healthApi';
import { Moment } from './Moment';
import { FineIcon, WaitingIcon } from './Icons';

/** How far each node is, and how quick. */
export function HealthNodes({ language, health }: { language: Language; health: Health }) {
  const { nodes } = health;
  const figure = (value: number | null, unit: 'us' | 'ms') =>
    value === null ? '–' : language.text(`settings.health.unit.${unit}`, language.entered(value));
  const whole = (value: number | null) => (value === null ? '–' : language.whole(value));
  const columns = ['log', 'fieldAnswer', 'rest', 'edits', 'indexed'] as const;
  return (
    <section>
      <h2 class="nf-heading">{language.text('settings.health.nodes')}</h2>
      <table class="nf-rows nf-cards">
        <caption class="nf-unseen">{language.text('settings.health.nodes')}</caption>
        <thead>
          <tr>
            <th scope="col">{language.text('settings.health.node')}</th>
            <th scope="col">{language.text('settings.health.node.state')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="nf-figure">
                {language.text(`settings.health.node.${column}`)}
              </th>
            ))}
            <th scope="col">{language.text('settings.health.node.version')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((one) => {
            const figures = {
              log: whole(one.followed),
              fieldAnswer: figure(one.fieldAnswer, 'us'),
              rest: figure(one.rest, 'ms'),
              edits: whole(one.edits),
              indexed: whole(one.indexed),
            };
            return (
              <tr key={one.node}>
                <th scope="row">
                  {one.node}{' '}
                  <span class="nf-small">
                    {[
                      ...(one.here ? [language.text('settings.health.node.here')] : []),
                      ...(one.reindexes ? [language.text('settings.health.node.reindexes')] : []),
                    ].join(', ')}
                  </span>
                </th>
                <td data-label={language.text('settings.health.node.state')}>
                  <span class="nf-state">
                    {one.state === 'in-step' ? <FineIcon /> : <WaitingIcon />}
                    {language.text(`settings.health.node.${one.state}`)}
                    {!one.here && one.seen !== null && (
                      <span class="nf-small">
                        <Moment language={language} instant={one.seen} />
                      </span>
                    )}
                  </span>
                </td>
                {columns.map((column) => (
                  <td
                    key={column}
                    class="nf-figure"
                    data-label={language.text(`settings.health.node.${column}`)}
                  >
                    {figures[column]}
                  </td>
                ))}
                <td data-label={language.text('settings.health.node.version')}>{one.version ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

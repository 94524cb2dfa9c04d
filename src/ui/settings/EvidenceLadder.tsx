import type { Warned } from './asking';
import { Warnings } from './Warnings';
import type { Parameters } from './model';
import { NumberField, ShareSlider, type Setting } from './NumberField';

interface LadderProps extends Setting {
  parameters: Parameters;
  warnings: readonly Warned[];
}

/** How far each kind of evidence carries and how fast it ages, the strongest first. */
export function EvidenceLadder({ parameters, warnings, ...setting }: LadderProps) {
  const { language } = setting;
  return (
    <section aria-labelledby="nf-ladder">
      <h2 id="nf-ladder">{language.text('settings.ladder.title')}</h2>
      <p class="nf-how">{language.text('settings.ladder.how')}</p>
      <table class="nf-rows nf-ladder">
        <caption class="nf-unseen">{language.text('settings.ladder.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{language.text('settings.ladder.kind')}</th>
            <th scope="colgroup" colSpan={2}>
              {language.text('settings.ladder.cap')}
            </th>
            <th scope="col" class="nf-figure">
              {language.text('settings.ladder.halfLife')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parameters.ladder.map(({ kind, cap, halfLife }) => (
            <tr key={kind}>
              <th scope="row">
                {language.text(`recording.kind.${kind}`)}{' '}
                <span class="nf-small">{language.text(`settings.kind.${kind}`)}</span>
              </th>
              <td class="nf-slide">
                <ShareSlider {...setting} line={cap} />
              </td>
              <td class="nf-figure">
                <NumberField {...setting} line={cap} />
              </td>
              <td class="nf-figure" data-label={language.text('settings.ladder.halfLife')}>
                <NumberField {...setting} line={halfLife} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Warnings warnings={warnings} codes={['ladder']} />
      <p class="nf-small">{language.text('settings.ladder.source')}</p>
    </section>
  );
}

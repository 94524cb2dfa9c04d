import { useState } from 'preact/hooks';
import type { Warned } from './asking';
import { Warnings } from './Warnings';
import { groups, nameOf, valueWords, type Line, type Parameters } from './model';
import { NumberField, ShareSlider, type Setting } from './NumberField';

interface FurtherProps extends Setting {
  parameters: Parameters;
  warnings: readonly Warned[];
}

/** All that is seldom changed, behind *more*: each with what it does and where its number comes from. */
export function Further({ parameters, warnings, ...setting }: FurtherProps) {
  const { language, fault, value, saved } = setting;
  const [open, setOpen] = useState(false);
  const lines = groups.flatMap((group) => parameters.further[group]);
  // What is wrong or under way is never out of sight.
  const told = lines.some((line) => fault(line) !== undefined || value(line) !== saved(line));
  return (
    <>
      <details
        class="nf-further"
        open={open || told}
        onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
      >
        <summary>{language.text('settings.more', language.whole(lines.length))}</summary>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`nf-group-${group}`}>
            <h3 id={`nf-group-${group}`}>{language.text(`settings.group.${group}`)}</h3>
            {group === 'impacts' && <p class="nf-small">{language.text('settings.group.impacts.how')}</p>}
            <div class="nf-parameters">
              {parameters.further[group].map((line) => (
                <Parameter key={line.code} line={line} {...setting} />
              ))}
            </div>
          </section>
        ))}
      </details>
      <Warnings warnings={warnings} codes={['gate-open']} />
    </>
  );
}

function Parameter({ line, ...setting }: Setting & { line: Line }) {
  const { language, value } = setting;
  const { code } = line;
  return (
    <div class={code.startsWith('impactWeights.') ? 'nf-parameter nf-parameter-small' : 'nf-parameter'}>
      <span class="nf-parameter-words">
        <b aria-hidden="true">{nameOf(language, code)}</b>
        {!code.startsWith('impactWeights.') && (
          <span class="nf-small">
            {language.text(`settings.parameter.${code}.means`)}{' '}
            {language.text('settings.source', language.text(`settings.parameter.${code}.source`))}
          </span>
        )}
        {value(line) !== line.standard && (
          <span class="nf-small">
            {language.text('settings.standard', valueWords(language, line, line.standard))}
          </span>
        )}
      </span>
      <span class="nf-parameter-input">
        {line.unit === 'percent' && <ShareSlider {...setting} line={line} />}
        <NumberField {...setting} line={line} />
      </span>
    </div>
  );
}
